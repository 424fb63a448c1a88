// name: What two entities are called
// about: The names of two entities, so that both can be looked at side by side.
// param ids: list — ids of the two
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[k:KNOWN_AS]->(m:Name)
WHERE k.status <> 'rejected'
RETURN id, m.text AS text, m.lang AS lang, k.kind AS kind
ORDER BY id, kind, text
