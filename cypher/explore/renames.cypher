// name: Renames
// about: The events in which groups took another name. A rename keeps the group's id, so it is a step of a lineage
//   that leads nowhere else.
// param ids: list — ids of groups
UNWIND $ids AS id
MATCH path = (g:Group {id: id})-[r:PARTICIPATED_IN]->(:Event {type: 'rename'})
WHERE r.status <> 'rejected'
RETURN path
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.id
