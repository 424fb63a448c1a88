// name: Write contradictions
// about: Joins two claims that cannot both be so, the smaller id first, once for each aspect.
// param rows: list — maps of claim, other, aspect and note
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (d:Claim {id: row.other})
MERGE (c)-[k:CONTRADICTS {aspect: row.aspect}]->(d)
SET k.note = row.note
