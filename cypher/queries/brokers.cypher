// id: 0b03a573-f4a7-54f4-90ec-a597df5d4639
// name: Who stands between two groups
// about: Entities that are directly linked with both of two entities: persons, groups, events, places and
//   communities that they share.
// param one: entity = imu — one
// param other: entity = taliban — the other
// view: graph
// tags: paths
MATCH (a:Entity {id: $one})-[r]-(between:Entity)-[s]-(b:Entity {id: $other})
WHERE r.status <> 'rejected' AND s.status <> 'rejected'
RETURN between, r AS linkToOne, s AS linkToOther, type(r) AS typeToOne, type(s) AS typeToOther, a AS one, b AS other
ORDER BY between.id, r.id, s.id
