// name: Evidence of relationships
// about: The claims that relationships rest on, each with the words of its source.
// param edges: list — ids of relationships
UNWIND $edges AS edge
MATCH (c:Claim {relId: edge})-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
RETURN c, p, s.id AS sourceId, s.title AS sourceTitle, s.reliability AS reliability,
  s.reliabilityReason AS reliabilityReason, s.publishedEdtf AS published, s.licence AS licence
ORDER BY c.relId, c.id, p.start
