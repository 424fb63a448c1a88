// name: Stored edges
// about: Every edge that starts at one of the entities.
// param ids: list — ids of entities
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b)
RETURN r.id AS id, type(r) AS type, id AS fromId, b.id AS toId, properties(r) AS properties
