// id: 5f2bf4d1-cdf5-5d8c-af37-693ed20ebdd4
// name: Alliances and rivalries over time
// about: With whom an actor cooperated and with whom it was at odds, in order of time.
// param actor: entity(Group, StateActor) = imu — the actor
// view: table
// tags: alliances, conflict, time
MATCH (a:Entity {id: $actor})-[r:ALLIED_WITH|AFFILIATED_WITH|FOUGHT_ALONGSIDE|SUPPORTED|RIVAL_OF|FOUGHT
  |OPPOSES]-(other:Entity)
WHERE r.status <> 'rejected'
OPTIONAL MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p:Passage)
WITH a, r, other, p
ORDER BY p.start
WITH a, r, other, collect(DISTINCT p.quote) AS quotes
RETURN
  CASE WHEN type(r) IN ['RIVAL_OF', 'FOUGHT', 'OPPOSES'] THEN 'against' ELSE 'with' END AS side,
  type(r) AS type, a AS actor, r AS link, other, r.startText AS dateText, r.startEdtf AS start, r.endEdtf AS ending,
  coalesce(r.tier, r.intensity, r.kind, r.outcome) AS detail, r.confidence AS confidence, r.disputed AS disputed, quotes
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id
