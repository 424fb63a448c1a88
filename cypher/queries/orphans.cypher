// id: ff9f432b-df5e-519e-90e0-41de65c2c82c
// name: Entities without a relationship
// about: Entities that nothing joins with another entity.
// view: table
// tags: audit
MATCH (n:Entity)
WHERE n.status <> 'merged'
OPTIONAL MATCH (n)-[r]-(m:Entity)
WHERE r.status <> 'rejected'
WITH n, count(m) AS ties
WHERE ties = 0
RETURN n AS entity, labels(n) AS labels
ORDER BY entity.id
