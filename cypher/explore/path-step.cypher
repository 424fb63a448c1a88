// name: One step of a path
// about: What is one step away from a list of entities; the search for shortest paths asks it from both ends in turn.
// param ids: list — ids of entities
// param types: list — types of relationship that may be walked; empty for all
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(b:Entity)
WHERE r.status <> 'rejected' AND (size($types) = 0 OR type(r) IN $types)
RETURN DISTINCT a.id AS near, r.id AS edge, b.id AS far
ORDER BY near, edge
