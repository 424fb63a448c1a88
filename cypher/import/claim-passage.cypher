// name: Link claims to passages
// about: Joins each claim to the words that it rests on.
// param rows: list — maps of claim and target
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (p:Passage {id: row.target})
MERGE (c)-[:EVIDENCED_BY]->(p)
