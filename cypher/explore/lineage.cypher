// name: Lineage
// about: Ancestors and descendants of a group through splits, factions and mergers.
// param id: entity(Group) — the group
MATCH path = (g:Entity {id: $id})-[:SPLINTER_OF|FACTION_OF|MERGED_INTO*1..8]->(:Group)
WHERE all(r IN relationships(path) WHERE r.status <> 'rejected')
RETURN path
ORDER BY length(path), [r IN relationships(path) | r.id]
UNION ALL
MATCH path = (g:Entity {id: $id})<-[:SPLINTER_OF|FACTION_OF|MERGED_INTO*1..8]-(:Group)
WHERE all(r IN relationships(path) WHERE r.status <> 'rejected')
RETURN path
ORDER BY length(path), [r IN relationships(path) | r.id]
