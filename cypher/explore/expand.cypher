// name: Expand
// about: The relationships of an entity in one direction and of one type, with their other ends. A symmetric
//   relationship counts as both directions.
// param id: entity — which one
// param direction: enum(out, in, both) — direction
// param type: string — type of relationship; empty for all
// param symmetric: list — types that have no direction
// param limit: integer — most relationships
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.status <> 'rejected' AND ($type = '' OR type(r) = $type)
  AND ($direction = 'both' OR type(r) IN $symmetric
    OR ($direction = 'out' AND startNode(r) = n) OR ($direction = 'in' AND endNode(r) = n))
RETURN n, r, m
ORDER BY type(r), r.id
LIMIT $limit
