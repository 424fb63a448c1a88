// name: Relationships between entities
// about: The relationships of which both ends are in a list of entities.
// param ids: list — ids
// param limit: integer — most relationships
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE b.id IN $ids AND r.status <> 'rejected'
RETURN r
ORDER BY type(r), r.id
LIMIT $limit
