// name: Changes since a version
// about: The entities, relationships and sources that were written after a version of the data.
// param since: integer — the version that is known
// param limit: integer — most rows
MATCH (n:Entity)
WHERE n.changedIn > $since
RETURN n.id AS id, 'node' AS what, '' AS type, '' AS from, '' AS to
ORDER BY id
LIMIT $limit
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.changedIn > $since
RETURN r.id AS id, 'edge' AS what, type(r) AS type, a.id AS from, b.id AS to
ORDER BY id
LIMIT $limit
UNION ALL
MATCH (s:Source)
WHERE s.changedIn > $since
RETURN s.id AS id, 'source' AS what, '' AS type, '' AS from, '' AS to
ORDER BY id
LIMIT $limit
