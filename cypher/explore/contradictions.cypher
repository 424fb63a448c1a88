// name: Contradictions of claims
// about: Which claims a list of claims contradicts, in what respect and by which words.
// param claims: list — ids of claims
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[k:CONTRADICTS]-(d:Claim)
RETURN c.id AS claim, d.id AS other, d.relId AS otherEdge, d.predicate AS otherPredicate, k.aspect AS aspect,
  k.note AS note
ORDER BY claim, other, aspect
