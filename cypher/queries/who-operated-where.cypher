// id: 0e65ae1a-15bb-5fde-840b-0e2377aed1c1
// name: Who operated where and when
// about: Where actors were based or active, in time order.
// param actor: entity(Group, StateActor, Person)? — only this actor
// param place: entity(Place)? — only this place and what lies directly in it
// view: table
// tags: places, time
MATCH (actor:Entity)-[r:ACTIVE_IN|BASED_IN]->(place:Place)
WHERE r.status <> 'rejected' AND ($actor IS NULL OR actor.id = $actor)
OPTIONAL MATCH (place)-[:LOCATED_IN]->(around:Place)
WITH actor, r, place, collect(around.id) AS around
WHERE $place IS NULL OR place.id = $place OR $place IN around
RETURN actor, r AS link, place, type(r) AS type, r.mode AS mode, r.startText AS dateText, r.startEdtf AS start,
  r.endEdtf AS ending,
  r.confidence AS confidence
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id
