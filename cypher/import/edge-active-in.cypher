// name: Write ACTIVE_IN edges
// about: Creates or replaces edges of the type ACTIVE_IN.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:ACTIVE_IN {id: row.id}]->(b)
SET r = row.properties
