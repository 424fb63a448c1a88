// name: All sources
// about: Every source with its text and what it repeats.
MATCH (s:Source)
OPTIONAL MATCH (s)-[:DERIVED_FROM]->(o:Source)
RETURN s.id AS id, properties(s) AS properties, collect(o.id) AS origins
ORDER BY id
