// name: Write claims
// about: Creates or replaces claims.
// param rows: list — maps of id and properties
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
SET c = row.properties
