// name: Link claims to objects
// about: Joins each claim about a relation to the other entity.
// param rows: list — maps of claim and target
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (n:Entity {id: row.target})
MERGE (c)-[:OBJECT]->(n)
