// name: Write LED_TO edges
// about: Creates or replaces edges of the type LED_TO.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:LED_TO {id: row.id}]->(b)
SET r = row.properties
