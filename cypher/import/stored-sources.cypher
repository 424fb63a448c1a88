// name: Stored sources
// about: Those of the sources that the store has, with their texts.
// param ids: list — ids of sources
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, properties(s) AS properties
