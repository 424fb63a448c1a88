// name: All texts of older revisions
// about: Every text that a source had before, with the sources that it belongs to.
MATCH (t:SourceText)
OPTIONAL MATCH (t)-[:TEXT_OF]->(s:Source)
RETURN t.id AS id, properties(t) AS properties, collect(DISTINCT s.id) AS sources
ORDER BY id
