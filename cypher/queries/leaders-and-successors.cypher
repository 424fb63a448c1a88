// id: 05bd30b0-3721-536a-9a63-584ff04ba344
// name: Leaders and successors
// about: Who led or founded a group, in which role and when, and whom each followed.
// param group: entity(Group, StateActor) = imu — the group
// view: table
// tags: leadership, time
MATCH (leader:Person)-[r:LEADS|FOUNDED]->(g:Entity {id: $group})
WHERE r.status <> 'rejected'
OPTIONAL MATCH (leader)-[s:SUCCEEDED]->(predecessor:Person)
WHERE s.status <> 'rejected' AND (s.office IS NULL OR s.office = $group)
RETURN leader, r AS link, g AS group, type(r) AS type, r.role AS role, r.startText AS dateText, r.startEdtf AS start,
  r.endEdtf AS ending,
  predecessor, s AS succession, r.confidence AS confidence
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id, predecessor.id
