// name: All names
// about: Every entity with all names by which a text may call it.
MATCH (n:Entity)
OPTIONAL MATCH (n)-[k:KNOWN_AS]->(m:Name)
WHERE k.status <> 'rejected'
WITH n, m
ORDER BY m.id
RETURN n.id AS id, labels(n) AS labels, n.name AS name, collect(m.text) AS aliases
ORDER BY id
