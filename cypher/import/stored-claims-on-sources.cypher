// name: Claims on sources
// about: Which claims rest on the sources.
// param ids: list — ids of sources
UNWIND $ids AS id
MATCH (s:Source {id: id})<-[:PART_OF]-(:Passage)<-[:EVIDENCED_BY]-(c:Claim)
RETURN DISTINCT id, c.id AS claim
