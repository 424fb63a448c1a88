// name: All passages of older revisions
// about: Every passage that was carried over to a newer revision, with its sources and how many passages follow it.
MATCH (p:FormerPassage)
OPTIONAL MATCH (p)-[:PART_OF]->(s:Source)
OPTIONAL MATCH (next)-[:CARRIED_FROM]->(p)
RETURN p.id AS id, properties(p) AS properties, collect(DISTINCT s.id) AS sources, count(DISTINCT next) AS next
ORDER BY id
