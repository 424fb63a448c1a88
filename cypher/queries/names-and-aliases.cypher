// id: 09566613-eeed-52bb-886d-4efcfdac5780
// name: Names and aliases
// about: Every name that sources use for an entity, with its kind and language.
// param entity: entity? — only this entity
// view: table
// tags: names
MATCH (n:Entity)-[r:KNOWN_AS]->(m:Name)
WHERE r.status <> 'rejected' AND ($entity IS NULL OR n.id = $entity)
RETURN n AS entity, m.text AS name, r.kind AS kind, m.lang AS language, r.startText AS dateText,
  r.startEdtf AS start, r.disputed AS disputed
ORDER BY n.name, n.id, kind, name
