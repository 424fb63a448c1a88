// name: Stored passages
// about: Those of the passages that the store has.
// param ids: list — ids of passages
UNWIND $ids AS id
MATCH (p:Passage {id: id})
RETURN id, properties(p) AS properties
