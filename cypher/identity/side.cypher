// name: What two entities are tied to
// about: The ties of two entities, so that both can be looked at side by side.
// param ids: list — ids of the two
// param limit: integer — most ties
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.status <> 'rejected'
RETURN id, type(r) AS type, startNode(r) = n AS out, m.id AS other, m.name AS name, r.startEdtf AS startEdtf
ORDER BY id, type, name, other
LIMIT $limit
