// name: One entity
// about: The entity of an id.
// param id: entity — which one
MATCH (n:Entity {id: $id})
RETURN n
