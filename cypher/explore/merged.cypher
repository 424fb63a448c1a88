// name: What was merged into an entity
// about: The entities that were accepted as one with this one and are shown as it, with who decided and when.
// param id: entity — which one
MATCH (:Entity {id: $id})-[:SAME_AS*1..16 {state: 'accepted'}]-(n:Entity)
WHERE n.mergedInto = $id
WITH DISTINCT n
RETURN n.id AS id, n.name AS name
ORDER BY name, id
