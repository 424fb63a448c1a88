// name: Write names
// about: Creates or replaces names.
// param rows: list — maps of id and properties
UNWIND $rows AS row
MERGE (n:Name {id: row.id})
SET n = row.properties
