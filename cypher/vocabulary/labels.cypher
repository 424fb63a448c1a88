// name: Labels of the graph
// about: What a node may be called after a colon.
CALL db.labels() YIELD label
RETURN label AS name
ORDER BY name
