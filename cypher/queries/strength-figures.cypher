// id: 960faf5e-f20c-55ff-9078-b8e7a641837b
// name: Strength figures
// about: How many fighters each source gives a group. Figures of different sources stand side by side and are never
//   averaged.
// view: table
// tags: figures
MATCH (actor:Entity)<-[:SUBJECT]-(c:Claim {predicate: 'strength'})-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WITH actor, c, s, p
ORDER BY p.start
WITH actor, c, s, collect(DISTINCT p.quote) AS quotes
RETURN actor, c.valueMin AS least, c.valueBest AS best, c.valueMax AS most, c.unit AS unit, c.dateText AS dateText,
  c.hedge AS hedge,
  c.credibility AS credibility, quotes, s.title AS source
ORDER BY actor.id, c.id
