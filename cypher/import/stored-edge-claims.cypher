// name: Stored claims of edges
// about: Every claim of the edges, with its ends and passages.
// param edges: list — ids of edges
UNWIND $edges AS edge
MATCH (c:Claim {relId: edge})
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH c, a, b, p, s
ORDER BY p.start, p.end
RETURN c.id AS id, properties(c) AS properties, a.id AS fromId, b.id AS toId, collect(DISTINCT p.id) AS passages,
  collect(DISTINCT s.id) AS sources
