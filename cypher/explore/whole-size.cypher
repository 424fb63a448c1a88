// name: Size of the network
// about: How many entities and relationships between them there are.
MATCH (n:Entity)
WITH count(n) AS nodes
OPTIONAL MATCH (:Entity)-[r]->(:Entity)
WHERE r.status <> 'rejected'
RETURN nodes, count(r) AS edges
