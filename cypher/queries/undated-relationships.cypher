// id: c865fa8c-28d4-55fa-a9e6-dc064e19decd
// name: Relationships without a date
// about: Relationships between actors of which no source says when they began or ended.
// view: table
// tags: time, audit
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status <> 'rejected' AND r.startEdtf = '' AND r.endEdtf = ''
  AND NOT a:Event AND NOT b:Event AND NOT a:Place AND NOT b:Place AND NOT a:Community AND NOT b:Community
RETURN a AS subject, r AS link, b AS object, type(r) AS type, r.confidence AS confidence
ORDER BY type, subject.id, object.id
