// name: All pairs of SAME_AS
// about: Every pair of entities that was proposed, accepted or rejected as one.
MATCH (a)-[s:SAME_AS]->(b)
RETURN s.id AS id, a.id AS one, labels(a) AS oneLabels, b.id AS other, labels(b) AS otherLabels, s.state AS state,
  s.kept AS kept, properties(s) AS properties
ORDER BY id
