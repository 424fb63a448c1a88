// id: bc37d1da-f00e-596f-ad5f-b2cfa68fe297
// name: The best connected
// about: Entities with the most relationships, by kind.
// param limit: integer(1..200) = 20 — how many
// view: table
// tags: overview
MATCH (n:Entity)-[r]-(:Entity)
WHERE r.status <> 'rejected'
WITH n, count(DISTINCT r) AS relationships, count(DISTINCT type(r)) AS types
RETURN n AS entity, relationships, types
ORDER BY relationships DESC, n.id
LIMIT $limit
