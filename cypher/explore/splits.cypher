// name: Splits
// about: The groups and factions that came out of a group, and what it came out of itself.
// param id: entity(Group) — the group
MATCH path = (g:Entity {id: $id})-[r:SPLINTER_OF|FACTION_OF]-(:Group)
WHERE r.status <> 'rejected'
RETURN path
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.id
