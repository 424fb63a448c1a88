// name: Write HAS_MEMBERS_FROM edges
// about: Creates or replaces edges of the type HAS_MEMBERS_FROM.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:HAS_MEMBERS_FROM {id: row.id}]->(b)
SET r = row.properties
