// name: Link claims to subjects
// about: Joins each claim to the entity that it is about.
// param rows: list — maps of claim and target
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (n:Entity {id: row.target})
MERGE (c)-[:SUBJECT]->(n)
