// name: All passages
// about: Every passage with the sources that it is part of and how many claims rest on it.
MATCH (p:Passage)
OPTIONAL MATCH (p)-[:PART_OF]->(s:Source)
OPTIONAL MATCH (c:Claim)-[:EVIDENCED_BY]->(p)
RETURN p.id AS id, properties(p) AS properties, collect(DISTINCT s.id) AS sources, count(DISTINCT c) AS claims
ORDER BY id
