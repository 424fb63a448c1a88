// name: Older revisions of a source
// about: The texts that a source had before, the newest first, without their words.
// param id: string — id of the source
MATCH (t:SourceText)-[:TEXT_OF]->(:Source {id: $id})
RETURN t.revision AS revision, t.sha256 AS sha256, t.replacedAt AS replacedAt, t.mediaType AS mediaType,
  t.encoding AS encoding, t.originalFile AS originalFile, t.originalSha256 AS originalSha256
ORDER BY revision DESC
