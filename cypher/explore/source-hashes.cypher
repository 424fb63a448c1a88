// name: Hashes of all texts
// about: Every source with the hash and the length of its present text, by which a search knows what it has read.
MATCH (s:Source)
RETURN s.id AS id, s.title AS title, s.sha256 AS sha256, size(s.text) AS length
ORDER BY id
