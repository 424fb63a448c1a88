// name: Career
// about: What a person founded, led, belonged to and pledged to, whom the person succeeded and was succeeded by, where
//   the person died, and how the groups on that way descend from one another.
// param id: entity(Person) — the person
MATCH path = (p:Entity {id: $id})-[r:FOUNDED|LEADS|MEMBER_OF|PLEDGED_TO|SUCCEEDED|DIED_IN]-(:Entity)
WHERE r.status <> 'rejected'
RETURN path, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END AS since, r.id AS edge
ORDER BY since, edge
UNION
MATCH (p:Entity {id: $id})-[k:FOUNDED|LEADS|MEMBER_OF|PLEDGED_TO]->(g:Group)
MATCH (p)-[l:FOUNDED|LEADS|MEMBER_OF|PLEDGED_TO]->(h:Group)
MATCH path = (g)-[r:SPLINTER_OF|FACTION_OF|MERGED_INTO]->(h)
WHERE k.status <> 'rejected' AND l.status <> 'rejected' AND r.status <> 'rejected'
RETURN path, CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END AS since, r.id AS edge
ORDER BY since, edge
