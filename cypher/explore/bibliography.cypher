// name: Bibliography
// about: What a list of references says of sources.
// param ids: list — ids of sources
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.title AS title, s.author AS author, s.publisher AS publisher, s.publishedEdtf AS published,
  s.licence AS licence, s.reliability AS reliability, s.reliabilityReason AS reliabilityReason, 0 AS claims
ORDER BY id
