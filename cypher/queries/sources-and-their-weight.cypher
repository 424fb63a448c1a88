// id: 634b279e-3814-579d-8b01-3df500a85f78
// name: Sources and how much rests on each
// about: Every source with its grade, how many claims and relationships rest on it, and how many rest on it alone.
// view: table
// tags: evidence, audit
MATCH (s:Source)
OPTIONAL MATCH (s)<-[:PART_OF]-(:Passage)<-[:EVIDENCED_BY]-(c:Claim)
WITH s, collect(DISTINCT c) AS claims, collect(DISTINCT c.relId) AS edges
OPTIONAL MATCH (a:Entity)-[r]->()
WHERE r.id IN edges AND r.sourceCount = 1
RETURN s.id AS source, s.title AS title, s.reliability AS reliability, s.publishedEdtf AS published,
  size(claims) AS claims,
  size([e IN edges WHERE e <> '']) AS relationships, count(DISTINCT r) AS alone
ORDER BY claims DESC, source
