// name: Steps
// about: The relationships of a list of entities with the ids of their ends; the searches for paths, lineages and
//   antecedents ask it level by level.
// param ids: list — ids of entities
// param types: list — types of relationship that may be walked; empty for all
// param limit: integer — most relationships
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.status <> 'rejected' AND (size($types) = 0 OR type(r) IN $types)
RETURN DISTINCT r, CASE WHEN startNode(r) = n THEN n.id ELSE m.id END AS from,
  CASE WHEN startNode(r) = n THEN m.id ELSE n.id END AS to
ORDER BY r.id
LIMIT $limit
