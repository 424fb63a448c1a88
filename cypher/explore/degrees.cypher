// name: Degrees
// about: How many relationships each of a list of entities has, drawn or not.
// param ids: list — ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(:Entity)
WHERE r.status <> 'rejected'
RETURN id, count(DISTINCT r) AS degree
ORDER BY id
