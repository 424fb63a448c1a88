// id: 60464ef7-a93a-5d7d-81b3-648f9a300127
// name: Causes and consequences
// about: Which event led to which, as the source says it, with its words.
// view: graph
// tags: events, time
MATCH (cause:Event)-[r:LED_TO]->(effect:Event)
WHERE r.status <> 'rejected'
OPTIONAL MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p:Passage)
WITH cause, r, effect, p
ORDER BY p.start
WITH cause, r, effect, collect(DISTINCT p.quote) AS quotes
RETURN cause, cause.whenEdtf AS causeDate, r AS link, effect, effect.whenEdtf AS effectDate, r.disputed AS disputed,
  quotes
ORDER BY CASE WHEN effect.whenMin = 0 THEN effect.whenMax ELSE effect.whenMin END,
  CASE WHEN cause.whenMin = 0 THEN cause.whenMax ELSE cause.whenMin END, r.id
