// name: Size of an expansion
// about: How many relationships an entity has by type and direction.
// param id: entity — which one
MATCH (n:Entity {id: $id})-[r]-(:Entity)
WHERE r.status <> 'rejected'
WITH type(r) AS type, startNode(r) = n AS out, count(DISTINCT r) AS edges
RETURN type, out, edges
ORDER BY type, out
