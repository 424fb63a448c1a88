// name: Passages of an older revision
// about: The passages that were carried over from a revision of a source to newer ones, each with the claims that rest
//   on what it has become.
// param id: string — id of the source
// param revision: integer — number of the revision
MATCH (:Source {id: $id})<-[:PART_OF]-(p:FormerPassage)
WHERE coalesce(p.revision, 1) = $revision
MATCH (n:Passage)-[:CARRIED_FROM*1..]->(p)
MATCH (c:Claim)-[:EVIDENCED_BY]->(n)
OPTIONAL MATCH (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
RETURN DISTINCT p.id AS passage, p.start AS startsAt, p.end AS endsAt, p.quote AS quote,
  coalesce(p.revision, 1) AS revision, c.id AS claim, c.predicate AS predicate,
  c.relId AS edge, c.stance AS stance, c.credibility AS credibility, c.rank AS rank, c.status AS status,
  a.id AS subject, a.name AS subjectName, b.id AS object, coalesce(b.name, b.text) AS objectName, c.value AS value,
  c.valueMin AS valueMin, c.valueBest AS valueBest, c.valueMax AS valueMax, c.unit AS unit
ORDER BY startsAt, endsAt, claim
