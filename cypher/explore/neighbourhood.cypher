// name: Neighbourhood
// about: An entity with its relationships and the entities at their other ends.
// param id: entity — the entity in the middle
// param limit: integer — most relationships
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.status <> 'rejected'
RETURN n, r, m
ORDER BY type(r), r.id
LIMIT $limit
