// name: Carry claims over
// about: Lets claims rest on the passage of the new revision instead of that of the old one.
// param rows: list — maps of from and to, ids of passages
UNWIND $rows AS row
MATCH (p:Passage {id: row.from})
MATCH (n:Passage {id: row.to})
MERGE (n)-[:CARRIED_FROM]->(p)
WITH p, n
MATCH (c:Claim)-[l:EVIDENCED_BY]->(p)
DELETE l
MERGE (c)-[:EVIDENCED_BY]->(n)
