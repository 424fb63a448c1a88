// name: Sources of relationships
// about: Which sources the claims behind some relationships come from; a row for each source.
// param ids: list — ids of relationships
UNWIND $ids AS id
MATCH (c:Claim {relId: id})-[:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(s:Source)
RETURN s.id AS source, collect(DISTINCT id) AS edges
ORDER BY source
