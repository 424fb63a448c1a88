// name: Write MERGED_INTO edges
// about: Creates or replaces edges of the type MERGED_INTO.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MERGED_INTO {id: row.id}]->(b)
SET r = row.properties
