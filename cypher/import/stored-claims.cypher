// name: Stored claims
// about: Those of the claims that the store has, with their ends and passages.
// param ids: list — ids of claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH c, a, b, p, s
ORDER BY p.start, p.end
RETURN c.id AS id, properties(c) AS properties, a.id AS fromId, b.id AS toId, collect(DISTINCT p.id) AS passages,
  collect(DISTINCT s.id) AS sources
