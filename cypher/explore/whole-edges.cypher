// name: All relationships between entities
// about: Every relationship between entities that is not rejected.
// param limit: integer — most relationships
MATCH (:Entity)-[r]->(:Entity)
WHERE r.status <> 'rejected'
RETURN r
ORDER BY r.id
LIMIT $limit
