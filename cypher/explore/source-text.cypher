// name: Text of an older revision
// about: The text that a source had in a revision before its present one.
// param id: string — id of the source
// param revision: integer — number of the revision
MATCH (t:SourceText {revision: $revision})-[:TEXT_OF]->(:Source {id: $id})
RETURN t.text AS text, t.sha256 AS sha256
