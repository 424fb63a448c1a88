// name: Pairs that may be one
// about: Every pair of entities that was proposed, accepted or rejected as one, with both of them.
// param limit: integer — most pairs
MATCH (a:Entity)-[s:SAME_AS]->(b:Entity)
RETURN properties(s) AS properties, labels(a) AS oneLabels, properties(a) AS one, labels(b) AS otherLabels,
  properties(b) AS other
ORDER BY s.score DESC, s.id
LIMIT $limit
