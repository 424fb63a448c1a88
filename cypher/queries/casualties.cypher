// id: 73d57f4e-59c4-5d48-ab61-ee2f12622aca
// name: Casualties
// about: Deaths at events as sources count them, how many of the dead were attackers, and the rest by subtraction.
// view: table
// tags: events
MATCH (event:Event)<-[:SUBJECT]-(c:Claim {predicate: 'deaths'})-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
WHERE c.rank <> 'deprecated'
WITH event, c, s, p
ORDER BY p.start
WITH event, c, s, collect(DISTINCT p.quote) AS quotes
RETURN event, event.whenEdtf AS date, c.valueMin AS least, c.valueBest AS best, c.valueMax AS most,
  event.deathsPerp AS attackers,
  c.valueBest - event.deathsPerp AS others, c.note AS note, quotes, s.title AS source
ORDER BY CASE WHEN event.whenMin = 0 THEN event.whenMax ELSE event.whenMin END, event.id, c.id
