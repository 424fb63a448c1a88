// name: Figures of quality
// about: How many relationships rest on how many independent sources, and how many of each are undated or disputed.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status <> 'rejected' AND type(r) <> 'SAME_AS'
RETURN r.sourceCount AS sources, count(r) AS edges,
  sum(CASE WHEN r.startEdtf = '' AND r.endEdtf = '' THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN r.disputed THEN 1 ELSE 0 END) AS disputed
ORDER BY sources
