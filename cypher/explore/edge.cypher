// name: One relationship
// about: The relationship that claims speak of, with its ends.
// param edge: string — id of the relationship
MATCH (c:Claim {relId: $edge})-[:SUBJECT]->(:Entity)-[r]-()
WHERE r.id = $edge
WITH DISTINCT r
RETURN startNode(r) AS a, r, endNode(r) AS b
