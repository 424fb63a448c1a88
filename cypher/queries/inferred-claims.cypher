// id: f90d0a47-9b87-5964-a0bb-e2407bae026d
// name: Conclusions of the coder
// about: Claims that the coder drew from the words of a source rather than found in them, with the reasoning.
// view: table
// tags: evidence, audit
MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage)
WHERE c.inferred = true
OPTIONAL MATCH (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
WITH c, a, b, p
ORDER BY p.start
WITH c, a, b, collect(DISTINCT p.quote) AS quotes
RETURN a AS subject, c.predicate AS predicate, b AS object, c.value AS value, c.note AS reasoning,
  c.credibility AS credibility, quotes,
  c.id AS claim
ORDER BY claim
