// name: Stored contradictions
// about: What contradicts the claims.
// param ids: list — ids of claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[k:CONTRADICTS]-(d:Claim)
RETURN DISTINCT startNode(k).id AS claim, endNode(k).id AS other, k.aspect AS aspect, k.note AS note
