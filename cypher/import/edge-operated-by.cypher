// name: Write OPERATED_BY edges
// about: Creates or replaces edges of the type OPERATED_BY.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:OPERATED_BY {id: row.id}]->(b)
SET r = row.properties
