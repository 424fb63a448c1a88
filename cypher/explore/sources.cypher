// name: Sources
// about: Every source with its grade and how many claims rest on it.
MATCH (s:Source)
OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(s)
RETURN s.id AS id, s.title AS title, s.author AS author, s.publisher AS publisher, s.publishedEdtf AS published,
  s.licence AS licence, s.reliability AS reliability, s.reliabilityReason AS reliabilityReason,
  count(DISTINCT c) AS claims
ORDER BY claims DESC, id
