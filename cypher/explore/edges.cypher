// name: Relationships by id
// about: Chosen relationships that start at one of a list of entities.
// param ids: list — ids of entities
// param edges: list — ids of relationships
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(:Entity)
WHERE r.id IN $edges
RETURN r
ORDER BY r.id
