// name: Two entities
// about: Entities that somebody proposes as one.
// param ids: list — ids of entities
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
