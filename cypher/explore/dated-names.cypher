// name: Names of groups against time
// about: The names of each of a list of groups that a source dates, and its acronyms: what a lane is labelled with.
// param ids: list — ids of the groups
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:KNOWN_AS]->(m:Name)
WHERE r.status <> 'rejected' AND (r.kind = 'acronym' OR r.startEdtf <> '' OR r.endEdtf <> '')
RETURN id, m.text AS text, r.kind AS kind, r.id AS edge, r.startEdtf AS startEdtf, r.endEdtf AS endEdtf,
  r.startText AS startText, r.startMin AS startMin, r.startMax AS startMax, r.endMin AS endMin, r.endMax AS endMax,
  r.disputed AS disputed, r.sourceCount AS sourceCount
ORDER BY id, startMin, edge
