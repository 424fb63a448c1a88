// name: Link claims to names
// about: Joins each claim about a name to the name.
// param rows: list — maps of claim and target
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (n:Name {id: row.target})
MERGE (c)-[:OBJECT]->(n)
