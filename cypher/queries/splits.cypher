// id: 627968ea-ad3f-5f1c-8b2d-cc4eafa6a3bb
// name: Splits and their dates
// about: Which groups came out of which, when in the words of the source, and why.
// param group: entity(Group)? — only splits from or of this group
// view: table
// tags: genealogy, time
MATCH (child:Group)-[r:SPLINTER_OF|FACTION_OF]->(parent:Group)
WHERE r.status <> 'rejected' AND ($group IS NULL OR child.id = $group OR parent.id = $group)
OPTIONAL MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p:Passage)
WITH child, r, parent, p
ORDER BY p.start
WITH child, r, parent, collect(DISTINCT p.quote) AS quotes
RETURN child, r AS link, parent, type(r) AS type, r.startText AS dateText, r.startEdtf AS start, r.cause AS cause,
  r.confidence AS confidence, r.disputed AS disputed, quotes
ORDER BY CASE WHEN r.startMin = 0 THEN r.startMax ELSE r.startMin END, r.startMax, r.id
