// name: Write KNOWN_AS edges
// about: Creates or replaces edges of the type KNOWN_AS.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Name {id: row.to})
MERGE (a)-[r:KNOWN_AS {id: row.id}]->(b)
SET r = row.properties
