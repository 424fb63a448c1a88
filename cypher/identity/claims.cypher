// name: Claims coded on an entity
// about: Every claim that was coded on an entity itself, as those of a wrongly merged one are chosen from.
// param id: string — id of the entity
// param limit: integer — most claims
MATCH (n:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT c
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (c)-[:EVIDENCED_BY]->(p:Passage)
WITH c, a, b, min(p.quote) AS quote
RETURN c.id AS id, c.predicate AS predicate, c.fromRaw AS fromRaw, c.toRaw AS toRaw, c.startEdtf AS startEdtf,
  coalesce(a.name, '') AS subject, coalesce(b.name, b.text, '') AS object, coalesce(quote, '') AS quote
ORDER BY predicate, id
LIMIT $limit
