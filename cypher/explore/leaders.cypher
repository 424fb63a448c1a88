// name: Leaders
// about: Who leads, led and founded a group, and who succeeded whom.
// param id: entity — the group
MATCH path = (g:Entity {id: $id})<-[r:LEADS|FOUNDED]-(:Person)
WHERE r.status <> 'rejected'
RETURN path, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END AS since, r.id AS edge
ORDER BY since, edge
UNION
MATCH (g:Entity {id: $id})<-[:LEADS|FOUNDED]-(p:Person)
MATCH path = (p)-[r:SUCCEEDED]-(:Person)
WHERE r.status <> 'rejected' AND (r.office IS NULL OR r.office = $id)
RETURN path, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END AS since, r.id AS edge
ORDER BY since, edge
