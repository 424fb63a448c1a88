// name: The best connected entities
// about: Entities with the most relationships first.
// param limit: integer — most entities
MATCH (n:Entity)
WHERE n.mergedInto IS NULL
OPTIONAL MATCH (n)-[r]-(:Entity)
WHERE r.status <> 'rejected'
WITH n, count(DISTINCT r) AS degree
RETURN n, degree
ORDER BY degree DESC, n.id
LIMIT $limit
