// name: Passages of a source
// about: The passages of a source in order, each with the claims that rest on it and the revision that it was cut from.
// param id: string — id of the source
MATCH (s:Source {id: $id})<-[:PART_OF]-(p:Passage)<-[:EVIDENCED_BY]-(c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
RETURN p.id AS passage, p.start AS startsAt, p.end AS endsAt, p.quote AS quote,
  coalesce(p.revision, 1) AS revision, c.id AS claim, c.predicate AS predicate,
  c.relId AS edge, c.stance AS stance, c.credibility AS credibility, c.rank AS rank, c.status AS status,
  a.id AS subject, a.name AS subjectName, b.id AS object, coalesce(b.name, b.text) AS objectName, c.value AS value,
  c.valueMin AS valueMin, c.valueBest AS valueBest, c.valueMax AS valueMax, c.unit AS unit
ORDER BY startsAt, endsAt, claim
