// name: Grades of all sources
// about: What a reading needs to know of every source: grade, publication and what it repeats.
MATCH (s:Source)
OPTIONAL MATCH (s)-[:DERIVED_FROM]->(o:Source)
RETURN s.id AS id, s.title AS title, s.reliability AS reliability, s.publishedEdtf AS published,
  collect(o.id) AS origins
ORDER BY id
