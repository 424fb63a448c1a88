// name: Write origins of sources
// about: Which source repeats which.
// param rows: list — maps of from and to, ids of sources
UNWIND $rows AS row
MATCH (a:Source {id: row.from})
MATCH (b:Source {id: row.to})
MERGE (a)-[:DERIVED_FROM]->(b)
