// id: 020496a9-7aff-523a-8a89-e6e84ab5bc33
// name: Joint attacks
// about: Events that two actors carried out together.
// view: table
// tags: events, alliances
MATCH (one:Entity)-[r:PARTICIPATED_IN]->(event:Event)<-[s:PARTICIPATED_IN]-(other:Entity)
WHERE r.role = 'perpetrator' AND s.role = 'perpetrator' AND one.id < other.id
  AND r.status <> 'rejected' AND s.status <> 'rejected'
OPTIONAL MATCH (event)-[o:OCCURRED_IN]->(place:Place)
WITH one, r, event, s, other, place
ORDER BY place.id
WITH one, r, event, s, other, collect(DISTINCT place.name) AS places
RETURN one, r AS part, event, s AS otherPart, other, event.whenText AS dateText, event.whenEdtf AS date, places,
  event.deathsBest AS deaths
ORDER BY CASE WHEN event.whenMin = 0 THEN event.whenMax ELSE event.whenMin END, event.id, one.id, other.id
