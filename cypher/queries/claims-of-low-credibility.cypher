// id: 6cece99d-3ed0-51cf-ad46-fcadc9606512
// name: Claims of low credibility
// about: Claims that are doubtful, improbable or cannot be judged, with the word by which the source hedges.
// param atLeast: integer(1..6) = 4 — from this Admiralty number on (4 doubtful, 5 improbable, 6 cannot be judged)
// view: table
// tags: evidence, audit
MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WHERE c.credibility >= $atLeast
OPTIONAL MATCH (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
WITH c, a, b, s, p
ORDER BY p.start
WITH c, a, b, s, collect(DISTINCT p.quote) AS quotes
RETURN c.credibility AS credibility, c.hedge AS hedge, a AS subject, c.predicate AS predicate, b AS object,
  c.value AS value, quotes,
  c.note AS note, s.title AS source, c.id AS claim
ORDER BY credibility DESC, claim
