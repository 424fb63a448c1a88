// id: bc52f0a4-d9d3-5602-917c-eea94fd3b5a1
// name: Funding and support
// about: Who gave money, training, arms, sanctuary or other help to whom, when, and how sure the source is.
// param actor: entity(Group, StateActor, Person)? — only what this actor gave or received
// param kind: enum(any, funding, training, arms, sanctuary, operational, supplies) = any — kind of support
// view: table
// tags: support
MATCH (giver:Entity)-[r:SUPPORTED]->(receiver:Entity)
WHERE r.status <> 'rejected' AND ($kind = 'any' OR r.kind = $kind)
  AND ($actor IS NULL OR giver.id = $actor OR receiver.id = $actor)
OPTIONAL MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p:Passage)
WITH giver, r, receiver, c, p
ORDER BY p.start, c.id
WITH giver, r, receiver, collect(DISTINCT c.hedge) AS hedges, collect(DISTINCT p.quote) AS quotes
RETURN giver, r AS link, receiver, r.kind AS kind, r.startText AS dateText, r.startEdtf AS start,
  r.endEdtf AS ending, r.confidence AS confidence,
  hedges, quotes
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id
