// id: 1776913c-ebc6-572f-a241-808de7872171
// name: State of the network at a date
// about: The relationships between actors that held, or may have held, on a day or in a period, and whether that is
//   certain.
// param date: date = 2014 — day, month, year or longer
// view: graph
// tags: time
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status <> 'rejected' AND r.startMin <= $dateMax AND r.endMax >= $dateMin
  AND NOT a:Event AND NOT b:Event AND NOT a:Place AND NOT b:Place AND NOT a:Community AND NOT b:Community
  AND (r.startEdtf <> '' OR r.endEdtf <> '')
RETURN a AS subject, r AS link, b AS object, type(r) AS type, r.startText AS dateText, r.startEdtf AS start,
  r.endEdtf AS ending,
  CASE
    WHEN r.startMax <= $dateMax AND r.endMin >= $dateMin THEN 'certain'
    WHEN r.endEdtf = '' AND r.startMax < $dateMin THEN 'assumed'
    ELSE 'possible'
  END AS state
ORDER BY type, subject.id, object.id, r.id
