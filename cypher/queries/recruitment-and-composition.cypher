// id: 6bd49277-219f-5fcb-966d-f52992c6faf4
// name: Recruitment and composition
// about: From which places and communities a group recruits and has members.
// param group: entity(Group)? = imu — the group
// view: table
// tags: membership
MATCH (g:Group)-[r:RECRUITS_FROM|HAS_MEMBERS_FROM]->(origin:Entity)
WHERE r.status <> 'rejected' AND ($group IS NULL OR g.id = $group)
RETURN g AS group, r AS link, origin, type(r) AS type, r.qualifier AS qualifier, r.startText AS dateText,
  r.startEdtf AS start,
  r.confidence AS confidence
ORDER BY type, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.id
