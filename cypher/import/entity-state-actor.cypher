// name: Write StateActor entities
// about: Creates or updates entities of the kind StateActor; properties that the rows do not name stay.
// param rows: list — maps of id and properties
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n += row.properties
SET n:StateActor
