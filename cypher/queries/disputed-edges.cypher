// id: 86667066-a0c4-5b06-8804-014084631acf
// name: Disputed, quote against quote
// about: Claims that contradict each other, with the words of both sides and in what respect they differ.
// view: table
// tags: evidence, dispute
MATCH (c:Claim)-[k:CONTRADICTS]->(d:Claim)
MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
MATCH (d)-[:EVIDENCED_BY]->(q:Passage)-[:PART_OF]->(t:Source)
WITH c, k, d, s, t, p, q
ORDER BY p.start, q.start
WITH c, k, d, s, t, collect(DISTINCT p.quote) AS quotes, collect(DISTINCT q.quote) AS otherQuotes
RETURN k.aspect AS aspect, c.id AS claim, c.predicate AS predicate, c.dateText AS dateText, quotes, s.title AS source,
  d.id AS otherClaim, d.predicate AS otherPredicate, d.dateText AS otherDateText, otherQuotes,
  t.title AS otherSource, k.note AS note
ORDER BY aspect, claim, otherClaim
