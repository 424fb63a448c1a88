// id: 0c2b5b36-1f1b-5c0e-9d0a-64c1fc1d8d55
// name: Ties among chosen entities
// about: Every relationship between the entities that are given, such as those selected on the canvas, in order of time.
// param nodes: entities — the entities; select some on the canvas and open a query from there
// view: graph
// tags: selection
MATCH (one)-[r]->(other)
WHERE one.id IN $nodes AND other.id IN $nodes AND r.id IS NOT NULL AND r.status <> 'rejected'
RETURN one, r AS link, other, type(r) AS type, r.startText AS dateText, r.startEdtf AS start
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id
