// name: Ties of all entities
// about: Which entities are joined by what, as those that may be one are compared by their ties.
// param limit: integer — most relationships
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status <> 'rejected'
RETURN a.id AS one, type(r) AS type, b.id AS other
ORDER BY r.id
LIMIT $limit
