// name: Marks of a source
// about: The passages that claims rest on, of whatever revision, as they are to be found again in another text.
// param id: string — id of the source
MATCH (:Source {id: $id})<-[:PART_OF]-(p:Passage)<-[:EVIDENCED_BY]-(c:Claim)
RETURN p.id AS id, p.start AS startsAt, p.quote AS quote, p.prefix AS prefix, p.suffix AS suffix,
  coalesce(p.revision, 1) AS revision, collect(DISTINCT c.id) AS claims
ORDER BY startsAt, id
