// name: Write OPPOSES edges
// about: Creates or replaces edges of the type OPPOSES.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:OPPOSES {id: row.id}]->(b)
SET r = row.properties
