// name: Contradictions of claims
// about: Which claims a list of claims contradicts, in what respect, and what the other claims say in which words.
// param claims: list — ids of claims
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[k:CONTRADICTS]-(d:Claim)
MATCH (d)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
OPTIONAL MATCH (d)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (d)-[:OBJECT]->(b)
WITH c, k, d, s, a, b, p
ORDER BY p.start
WITH c, k, d, s, a, b, collect(DISTINCT p.quote) AS quotes
RETURN c.id AS claim, d AS other, k.aspect AS aspect, k.note AS note, s.title AS sourceTitle, a.name AS subjectName,
  coalesce(b.name, b.text) AS objectName, quotes
ORDER BY claim, other.id, aspect, sourceTitle
