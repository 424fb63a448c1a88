// name: Is there anything
// about: A row for each kind of node that imports write and that the store has; none in a new store.
MATCH (n:Entity)
WITH n LIMIT 1
RETURN n.id AS id
UNION ALL
MATCH (n:Name)
WITH n LIMIT 1
RETURN n.id AS id
UNION ALL
MATCH (n:Source)
WITH n LIMIT 1
RETURN n.id AS id
UNION ALL
MATCH (n:Claim)
WITH n LIMIT 1
RETURN n.id AS id
UNION ALL
MATCH (n:Passage)
WITH n LIMIT 1
RETURN n.id AS id
