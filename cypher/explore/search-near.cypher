// name: Names that might be meant
// about: Names of which a word begins with the same letter, for a text that no name begins with.
// param initial: string — first letter of the skeleton
// param wordInitial: string — the same after a space
// param label: string — label that the entity carries; empty for any
// param limit: integer — most rows
MATCH (n:Entity)
WHERE ($label = '' OR $label IN labels(n))
  AND (n.nameSkeleton STARTS WITH $initial OR n.nameSkeleton CONTAINS $wordInitial)
WITH n, n.nameKey AS key
ORDER BY size(key), n.id
LIMIT $limit
OPTIONAL MATCH (m:Entity {id: n.mergedInto})
WITH n, key, coalesce(m, n) AS k
RETURN k.id AS id, labels(k) AS labels, k.name AS name, k.status AS status, k.summary AS summary, n.name AS matched,
  CASE WHEN k = n THEN 'primary' ELSE 'merged' END AS nameKind, key, n.nameSkeleton AS skeleton
ORDER BY size(key), id
UNION ALL
MATCH (m:Name)<-[k:KNOWN_AS]-(n:Entity)
WHERE ($label = '' OR $label IN labels(n)) AND k.status <> 'rejected'
  AND (m.skeleton STARTS WITH $initial OR m.skeleton CONTAINS $wordInitial)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.status AS status, n.summary AS summary, m.text AS matched,
  k.kind AS nameKind, m.key AS key, m.skeleton AS skeleton
ORDER BY size(key), id
LIMIT $limit
