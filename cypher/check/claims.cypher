// name: All claims
// about: Every claim with its ends, passages and sources.
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH c, a, b, p, s
ORDER BY p.start, p.end
RETURN c.id AS id, properties(c) AS properties, collect(DISTINCT p.id) AS passages,
  collect(DISTINCT s.id) AS sources,
  collect(DISTINCT a.id) AS subjects, collect(DISTINCT b.id) AS objects
