// name: Facts about an entity
// about: The claims that give an entity, or one that was merged into it, an attribute, each with the words that it rests on.
// param id: entity — which one
MATCH (:Entity {id: $id})-[:SAME_AS*0..16 {state: 'accepted'}]-(n:Entity)
WHERE n.id = $id OR n.mergedInto = $id
WITH DISTINCT n
MATCH (c:Claim)-[:SUBJECT]->(n)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
WITH c, count(o) AS objects
WHERE objects = 0
MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
RETURN c, p, s.id AS sourceId, s.title AS sourceTitle, s.reliability AS reliability,
  s.reliabilityReason AS reliabilityReason, s.publishedEdtf AS published, s.licence AS licence
ORDER BY c.predicate, c.id, p.start
