// name: Write passages
// about: Creates or replaces passages and puts each into its source.
// param rows: list — maps of id, source and properties
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (p:Passage {id: row.id})
SET p = row.properties
MERGE (p)-[:PART_OF]->(s)
