// name: Stored names
// about: Those of the names that the store has.
// param ids: list — ids of names
UNWIND $ids AS id
MATCH (n:Name {id: id})
RETURN id, properties(n) AS properties
