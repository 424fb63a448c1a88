// name: Places that places lie in
// about: All places around some places, through up to eight steps.
// param ids: list — ids of places
UNWIND $ids AS id
MATCH (p:Place {id: id})-[steps:LOCATED_IN*1..8]->(outer:Place)
WHERE all(step IN steps WHERE step.status <> 'rejected')
RETURN id, collect(DISTINCT outer.id) AS places
ORDER BY id
