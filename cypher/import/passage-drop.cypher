// name: Drop passages
// about: Takes away those of the passages that no claim rests on any more.
// param ids: list — ids of passages
UNWIND $ids AS id
MATCH (p:Passage {id: id})
OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(p)
WITH p, count(c) AS claims
WHERE claims = 0
DETACH DELETE p
