// name: Grades of all sources
// about: What a reading needs to know of every source: grade, publication and what it repeats; and
//   what an import leaves as it is: revision and origin of its text.
MATCH (s:Source)
OPTIONAL MATCH (s)-[:DERIVED_FROM]->(o:Source)
RETURN s.id AS id, s.title AS title, s.reliability AS reliability, s.publishedEdtf AS published, s.sha256 AS sha256,
  s.revision AS revision, s.mediaType AS mediaType, s.encoding AS encoding, s.originalFile AS originalFile,
  s.originalSha256 AS originalSha256, collect(o.id) AS origins
ORDER BY id
