// name: Sources about an entity
// about: The sources of the claims in which an entity is subject or object, and how many claims each gives.
// param id: entity — which one
MATCH (c:Claim)-[:SUBJECT|OBJECT]->(:Entity {id: $id})
MATCH (c)-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(s:Source)
RETURN s.id AS id, s.title AS title, s.author AS author, s.publisher AS publisher, s.publishedEdtf AS published,
  s.licence AS licence, s.reliability AS reliability, s.reliabilityReason AS reliabilityReason,
  count(DISTINCT c) AS claims
ORDER BY claims DESC, id
