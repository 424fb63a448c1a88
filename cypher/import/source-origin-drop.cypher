// name: Drop origins of sources
// about: Takes away that one source repeats another.
// param rows: list — maps of from and to, ids of sources
UNWIND $rows AS row
MATCH (:Source {id: row.from})-[d:DERIVED_FROM]->(:Source {id: row.to})
DELETE d
