// name: Stored claims that name entities in a property
// about: Every claim of which a property names one of the entities, as the office of a successor does.
// param ids: list — ids of entities
UNWIND $ids AS id
MATCH (c:Claim)
WHERE c.properties CONTAINS '"' + id + '"'
WITH DISTINCT c
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH c, a, b, p, s
ORDER BY p.start, p.end
RETURN c.id AS id, properties(c) AS properties, a.id AS fromId, b.id AS toId, collect(DISTINCT p.id) AS passages,
  collect(DISTINCT s.id) AS sources
