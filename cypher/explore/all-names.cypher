// name: All names
// about: Every entity with all names by which a text may call it. What has no name of its own is only described, and is left out.
MATCH (n:Entity)
WHERE coalesce(n.unnamed, false) = false
OPTIONAL MATCH (n)-[k:KNOWN_AS]->(m:Name)
WHERE k.status <> 'rejected'
WITH n, m
ORDER BY m.id
RETURN n.id AS id, labels(n) AS labels, n.name AS name, collect(m.text) AS aliases
ORDER BY id
