// name: Pledges
// about: Words of allegiance that an entity gave or received, and those that its leaders and members gave or
//   received, each with the
//   relationship that binds the person to the group: a leader's pledge stays the leader's.
// param id: entity — the group or person
MATCH path = (g:Entity {id: $id})-[r:PLEDGED_TO]-(:Entity)
WHERE r.status <> 'rejected'
RETURN path, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END AS since, r.id AS edge
ORDER BY since, edge
UNION
MATCH path = (g:Entity {id: $id})<-[m:LEADS|FOUNDED|MEMBER_OF]-(:Person)-[r:PLEDGED_TO]-(:Entity)
WHERE r.status <> 'rejected' AND m.status <> 'rejected'
RETURN path, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END AS since, r.id AS edge
ORDER BY since, edge
