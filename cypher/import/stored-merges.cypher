// name: Accepted merges
// about: Pairs of entities that were accepted as one, and which of the two stays.
MATCH (a)-[s:SAME_AS {state: 'accepted'}]->(b)
RETURN a.id AS one, b.id AS other, s.kept AS kept
ORDER BY one, other
