// name: Stored entities
// about: Those of the entities that the store has, with labels and properties.
// param ids: list — ids of entities
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, labels(n) AS labels, properties(n) AS properties
