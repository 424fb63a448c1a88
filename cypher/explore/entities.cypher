// name: Entities
// about: The entities of a list of ids.
// param ids: list — ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n
ORDER BY n.id
