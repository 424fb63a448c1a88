// name: Write ASPIRES_TO_CONTROL edges
// about: Creates or replaces edges of the type ASPIRES_TO_CONTROL.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:ASPIRES_TO_CONTROL {id: row.id}]->(b)
SET r = row.properties
