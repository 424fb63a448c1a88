// name: Entities of a name
// about: Entities that have one of the names, as their own or as another; by key, as NameKey gives it.
// param keys: list — keys of names
MATCH (n:Entity)
WHERE n.nameKey IN $keys
RETURN n.nameKey AS key, n.id AS id, n.name AS name, labels(n) AS labels
ORDER BY key, id
UNION
MATCH (m:Name)<-[k:KNOWN_AS]-(n:Entity)
WHERE m.key IN $keys AND k.status <> 'rejected'
RETURN m.key AS key, n.id AS id, n.name AS name, labels(n) AS labels
ORDER BY key, id
