// name: Entities to be compared
// about: Every entity that stands for itself, as candidates for one and the same are looked for among them.
// param limit: integer — most entities
MATCH (n:Entity)
WHERE n.mergedInto IS NULL
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
LIMIT $limit
