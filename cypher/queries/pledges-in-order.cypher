// id: 6fa9f432-df64-5daa-bda2-5cfef0d41fb8
// name: Pledges in order
// about: Who pledged to a group or person, in order of time: when in the words of the source, in what form, on whose
//   behalf, and the
//   words that say so. A leader's pledge is the leader's, not the group's.
// param group: entity(Group, Person) = isis — who received the pledges
// view: table
// tags: allegiance, time
MATCH (who:Entity)-[r:PLEDGED_TO]->(to:Entity {id: $group})
WHERE r.status <> 'rejected'
OPTIONAL MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p:Passage)
WITH who, r, to, p
ORDER BY p.start
WITH who, r, to, collect(DISTINCT p.quote) AS quotes
RETURN who, r AS pledge, to, r.startText AS dateText, r.startEdtf AS start, r.form AS form, r.level AS level,
  r.confidence AS confidence, r.disputed AS disputed, quotes
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id
