// name: A pair that may be one
// about: One pair of entities that was proposed, accepted or rejected as one, with both of them.
// param id: string — id of the pair
MATCH (a:Entity)-[s:SAME_AS {id: $id}]->(b:Entity)
RETURN properties(s) AS properties, labels(a) AS oneLabels, properties(a) AS one, labels(b) AS otherLabels,
  properties(b) AS other
