// name: Events of an entity
// about: The events that an entity took part in, was the target or the place of, in order of time.
// param id: entity — which one
MATCH (n:Entity {id: $id})-[r]-(e:Event)
WHERE r.status <> 'rejected'
RETURN e, r
ORDER BY e.whenMin, e.whenMax, e.id, r.id
