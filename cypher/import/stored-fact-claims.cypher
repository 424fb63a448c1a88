// name: Stored claims of attributes
// about: Every claim that gives one of the entities an attribute.
// param ids: list — ids of entities
UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[:SUBJECT]-(c:Claim)
WHERE c.relId IS NULL
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH c, a, b, p, s
ORDER BY p.start, p.end
RETURN c.id AS id, properties(c) AS properties, a.id AS fromId, b.id AS toId, collect(DISTINCT p.id) AS passages,
  collect(DISTINCT s.id) AS sources
