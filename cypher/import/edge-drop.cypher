// name: Drop edges
// about: Takes away edges of which no claim speaks any more.
// param rows: list — maps of id and from
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r]->()
WHERE r.id = row.id
DELETE r
