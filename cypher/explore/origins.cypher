// name: Which source repeats which
// about: Every pair of sources of which one is derived from the other.
MATCH (a:Source)-[:DERIVED_FROM]->(b:Source)
RETURN a.id AS source, a.title AS title, b.id AS origin, b.title AS originTitle
ORDER BY source, origin
