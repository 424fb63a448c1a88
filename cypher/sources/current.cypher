// name: A source as it is
// about: All that the store says of a source, its text included.
// param id: string — id of the source
MATCH (s:Source {id: $id})
OPTIONAL MATCH (s)-[:DERIVED_FROM]->(o:Source)
RETURN properties(s) AS properties, collect(o.id) AS origins
