// name: Alliances
// about: Alliances, affiliations, support and fighting side by side, in both directions.
// param id: entity — the group
MATCH path = (g:Entity {id: $id})-[r:ALLIED_WITH|AFFILIATED_WITH|SUPPORTED|FOUGHT_ALONGSIDE]-(:Entity)
WHERE r.status <> 'rejected'
RETURN path
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.id
