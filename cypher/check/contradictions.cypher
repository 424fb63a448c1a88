// name: All contradictions
// about: Every pair of claims that contradict each other.
MATCH (c:Claim)-[k:CONTRADICTS]->(d:Claim)
RETURN c.id AS claim, d.id AS other, k.aspect AS aspect, k.note AS note
ORDER BY claim, other, aspect
