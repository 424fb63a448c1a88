// name: Keep the text of a revision
// about: Puts a text that a source had so far beside it, before it gets another.
// param id: string — id of the source
// param properties: map — id, revision, sha256, text and origin of the text
MATCH (s:Source {id: $id})
MERGE (t:SourceText {id: $properties.id})
SET t = $properties
MERGE (t)-[:TEXT_OF]->(s)
