// id: 686ac649-e673-549d-a9f2-13892c8d752c
// name: Stale quotes
// about: Claims whose words stand in an older revision of their source and no longer in the newest one.
// view: table
// tags: evidence, audit
MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WHERE coalesce(p.revision, 1) < coalesce(s.revision, 1)
RETURN c.id AS claim, c.predicate AS predicate, p.quote AS quote, coalesce(p.revision, 1) AS revision,
  s.revision AS newest, s.title AS source
ORDER BY source, p.start, claim
