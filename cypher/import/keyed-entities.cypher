// name: Entities by an id of another data set
// about: Every entity that carries an id of one other data set, such as UCDP's, with that id and its labels.
// param property: string — ucdpActorId, mmpId, unRef or wikidata
MATCH (n:Entity)
WHERE n[$property] IS NOT NULL
RETURN n[$property] AS value, n.id AS id, labels(n) AS labels
ORDER BY value, id
