// name: Further names of all entities
// about: Names that sources use for entities, and the main names of those that were merged into them.
MATCH (n:Entity)-[k:KNOWN_AS]->(m:Name)
WHERE k.status <> 'rejected'
RETURN n.id AS id, m.text AS text
ORDER BY id, text
UNION
MATCH (n:Entity)
WHERE n.mergedInto IS NOT NULL
RETURN n.mergedInto AS id, n.name AS text
ORDER BY id, text
