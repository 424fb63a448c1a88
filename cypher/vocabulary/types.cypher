// name: Relationship types of the graph
// about: What a relationship may be called after a colon.
CALL db.relationshipTypes() YIELD relationshipType
RETURN relationshipType AS name
ORDER BY name
