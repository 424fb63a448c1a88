// id: 22caa6de-554e-5aa3-8e85-5d5030d2963a
// name: Paths between two actors
// about: How two groups or persons are connected through alliances, splits, pledges, support, fighting, leaders and
//   shared events; shortest first.
// param from: entity(Group, StateActor, Person) = imu — one end
// param to: entity(Group, StateActor, Person) = isis — the other end
// param hops: integer(1..4) = 2 — most steps
// param limit: integer(1..100) = 25 — most paths
// view: graph
// tags: paths
MATCH path = (a:Entity {id: $from})-[:ALLIED_WITH|AFFILIATED_WITH|PLEDGED_TO|SPLINTER_OF|FACTION_OF|MERGED_INTO
  |AGENCY_OF
  |SUPPORTED|RIVAL_OF|FOUGHT|FOUGHT_ALONGSIDE|OPPOSES|LEADS|FOUNDED|MEMBER_OF|SUCCEEDED
  |PARTICIPATED_IN*1..4]-(b:Entity {id: $to})
WHERE length(path) <= $hops AND all(r IN relationships(path) WHERE r.status <> 'rejected')
WITH path, [n IN nodes(path) | n.id] AS stops, [r IN relationships(path) | type(r)] AS steps,
  [r IN relationships(path) | r.id] AS links
RETURN length(path) AS hops, stops, steps, path
ORDER BY hops, stops, links
LIMIT $limit
