// name: Names of an entity
// about: Every name that a source uses for an entity, with kind, language and date.
// param id: entity — which one
MATCH (n:Entity {id: $id})-[r:KNOWN_AS]->(m:Name)
RETURN m.text AS text, m.lang AS lang, m.script AS script, r.kind AS kind, r.id AS edge, r.startEdtf AS startEdtf,
  r.endEdtf AS endEdtf, r.startText AS startText, r.confidence AS confidence, r.disputed AS disputed, r.status AS status
ORDER BY kind, text
