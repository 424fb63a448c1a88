// name: All edges
// about: Every relationship of an entity that carries a reading, with both ends.
// param bookkeeping: list — types that join the evidence itself and carry no reading
MATCH (a)-[r]->(b)
WHERE (a:Entity OR b:Entity) AND NOT type(r) IN $bookkeeping
RETURN r.id AS id, type(r) AS type, a.id AS fromId, labels(a) AS fromLabels, b.id AS toId, labels(b) AS toLabels,
  properties(r) AS properties
ORDER BY type, id
