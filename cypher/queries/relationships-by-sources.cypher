// id: 39017425-7246-5b78-82a1-b3c21f13cb53
// name: Relationships by number of sources
// about: Relationships that rest on so many independent sources; sources that repeat one another count as one.
// param sources: integer = 1 — number of independent sources
// view: table
// tags: evidence, audit
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status <> 'rejected' AND r.sourceCount = $sources
RETURN a AS subject, r AS link, b AS object, type(r) AS type, r.claimCount AS claims, r.confidence AS confidence
ORDER BY type, subject.id, object.id, r.id
