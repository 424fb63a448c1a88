// name: Link claims to objects
// about: Joins each claim about a relation to the other entity.
// param rows: list — maps of claim and end
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (n:Entity {id: row.end})
MERGE (c)-[:OBJECT]->(n)
