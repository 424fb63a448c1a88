// id: 7af9323f-d6de-5d21-b4b6-fc77aea2b380
// name: Facts about an entity
// about: What sources say an entity is, wants, does and has, each statement with its words.
// param entity: entity = imu — the entity
// view: table
// tags: figures, evidence
MATCH (n:Entity {id: $entity})<-[:SUBJECT]-(c:Claim)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
WITH n, c, count(o) AS objects
WHERE objects = 0
MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH n, c, s, p
ORDER BY p.start
WITH n, c, s, collect(DISTINCT p.quote) AS quotes
RETURN c.predicate AS about, c.value AS value, c.valueMin AS least, c.valueBest AS best, c.valueMax AS most,
  c.unit AS unit,
  c.dateText AS dateText, c.hedge AS hedge, c.credibility AS credibility, quotes, s.title AS source
ORDER BY about, c.id
