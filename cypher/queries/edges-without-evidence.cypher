// id: d02628ae-8aaf-5a7b-98ad-b819abba3744
// name: Relationships without evidence
// about: Relationships of entities that no claim speaks of. There should be none.
// view: table
// tags: evidence, audit
MATCH (a:Entity)-[r]->(b)
WHERE b:Entity OR b:Name
OPTIONAL MATCH (c:Claim {relId: r.id})
WITH a, r, b, count(c) AS claims
WHERE claims = 0
RETURN a AS subject, r AS link, b AS object, type(r) AS type
ORDER BY type, subject.id, object.id
