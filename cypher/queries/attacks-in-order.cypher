// id: fb2ead62-4dab-5f5f-8a88-2d56e67d05a0
// name: Attacks in order
// about: Attacks, battles and kidnappings of an actor in order of time, with targets and places, and how sure the
//   attribution is.
// param actor: entity(Group, StateActor, Person) = imu — the actor
// param from: date = 1990 — not before
// param until: date = 2020 — not after
// view: table
// tags: events, time
MATCH (actor:Entity {id: $actor})-[r:PARTICIPATED_IN]->(event:Event)
WHERE r.status <> 'rejected' AND event.type IN ['attack', 'battle', 'kidnapping', 'campaign']
  AND event.whenMax >= $fromMin AND event.whenMin <= $untilMax
OPTIONAL MATCH (event)-[:TARGETED]->(target:Entity)
WITH actor, r, event, target
ORDER BY target.id
WITH actor, r, event, collect(DISTINCT target.name) AS targets
OPTIONAL MATCH (event)-[:OCCURRED_IN]->(place:Place)
WITH actor, r, event, targets, place
ORDER BY place.id
WITH actor, r, event, targets, collect(DISTINCT place.name) AS places
RETURN event, event.whenText AS dateText, event.whenEdtf AS date, event.type AS type, r AS part, r.role AS role,
  targets, places,
  r.confidence AS confidence, r.disputed AS disputed
ORDER BY CASE WHEN event.whenMin = 0 THEN event.whenMax ELSE event.whenMin END, event.whenMax, event.id, r.id
