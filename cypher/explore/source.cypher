// name: One source
// about: A source with its whole text, as it is now.
// param id: string — id of the source
MATCH (s:Source {id: $id})
RETURN s.id AS id, s.title AS title, s.author AS author, s.publisher AS publisher, s.publishedEdtf AS published,
  s.licence AS licence, s.reliability AS reliability, s.reliabilityReason AS reliabilityReason, s.text AS text,
  s.language AS language, s.sha256 AS sha256, s.file AS file, coalesce(s.revision, 1) AS revision,
  s.mediaType AS mediaType, s.encoding AS encoding, s.originalFile AS originalFile, s.originalSha256 AS originalSha256
