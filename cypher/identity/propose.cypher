// name: Propose pairs
// about: Writes pairs of entities that may be one.
// param rows: list — maps of id, from, to and properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[s:SAME_AS {id: row.id}]->(b)
SET s = row.properties
