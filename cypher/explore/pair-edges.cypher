// name: Readings of a pair
// about: Every relationship between two entities, and between the second and those who lead, found, belong to or are
//   factions of the first, so that a leader's pledge stands beside its group's.
// param a: string — id
// param b: string — id
MATCH (a:Entity {id: $a})-[r]-(b:Entity {id: $b})
RETURN a, r, b
ORDER BY r.id
UNION
MATCH (n:Entity {id: $a})<-[k:LEADS|FOUNDED|MEMBER_OF|FACTION_OF|SPLINTER_OF]-(a:Entity)-[r]-(b:Entity {id: $b})
WHERE k.status <> 'rejected'
RETURN a, r, b
ORDER BY r.id
