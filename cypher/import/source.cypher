// name: Write sources
// about: Creates or replaces sources with their texts.
// param rows: list — maps of id and properties
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties
