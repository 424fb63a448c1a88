// name: All names
// about: Every name with its properties.
MATCH (n:Name)
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
