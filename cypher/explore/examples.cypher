// name: Examples of relationship types
// about: For each relationship type one claim that shows it, with its words and their source: of the most credible ones
//   the one with the fewest words.
MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WHERE c.relId <> '' AND c.stance = 'asserts' AND c.rank <> 'deprecated'
MATCH (a:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(b)
WITH c.predicate AS type, c, p, s, a, b
ORDER BY type, c.credibility, size(p.quote), c.id, p.id
WITH type, collect(c)[0] AS claim, collect(p)[0] AS passage, collect(s)[0] AS source, collect(a)[0] AS subject,
  collect(b)[0] AS object
RETURN type, claim.id AS claim, claim.relId AS edge, subject.id AS subject, subject.name AS subjectName,
  coalesce(object.id, '') AS object, coalesce(object.name, object.text) AS objectName, passage.quote AS quote,
  source.id AS source, source.title AS sourceTitle
ORDER BY type
