// name: Sources about an entity
// about: The sources of the claims in which an entity is subject or object, and how many claims each gives.
// param id: entity — which one
MATCH (:Entity {id: $id})-[:SAME_AS*0..16 {state: 'accepted'}]-(n:Entity)
WHERE n.id = $id OR n.mergedInto = $id
WITH DISTINCT n
MATCH (c:Claim)-[:SUBJECT|OBJECT]->(n)
MATCH (c)-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(s:Source)
RETURN s.id AS id, s.title AS title, s.author AS author, s.publisher AS publisher, s.publishedEdtf AS published,
  s.licence AS licence, s.reliability AS reliability, s.reliabilityReason AS reliabilityReason,
  count(DISTINCT c) AS claims
ORDER BY claims DESC, id
