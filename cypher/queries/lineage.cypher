// id: c056b834-324e-5f38-85a6-38105a900f6f
// name: Lineage of a group
// about: Ancestors and descendants of a group through splits, factions and mergers, with each step's date.
// param group: entity(Group) = imu — the group
// view: graph
// tags: genealogy
MATCH path = (g:Entity {id: $group})-[:SPLINTER_OF|FACTION_OF|MERGED_INTO*1..6]->(relative:Group)
WHERE all(r IN relationships(path) WHERE r.status <> 'rejected')
RETURN 'ancestor' AS side, relative, length(path) AS steps, [r IN relationships(path) | type(r)] AS types,
  [r IN relationships(path) | r.startEdtf] AS dates, path
ORDER BY side, steps, relative.id
UNION ALL
MATCH path = (g:Entity {id: $group})<-[:SPLINTER_OF|FACTION_OF|MERGED_INTO*1..6]-(relative:Group)
WHERE all(r IN relationships(path) WHERE r.status <> 'rejected')
RETURN 'descendant' AS side, relative, length(path) AS steps, [r IN relationships(path) | type(r)] AS types,
  [r IN relationships(path) | r.startEdtf] AS dates, path
ORDER BY side, steps, relative.id
