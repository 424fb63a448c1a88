// name: Search by name
// about: Entities of which a name begins with the text or has a word that does, by key and by the looser skeleton of
//   spelling. What was merged into another leads to that one.
// param key: string — folded text, as NameKey gives it
// param word: string — the same after a space
// param skeleton: string — skeleton of the text
// param skeletonWord: string — the same after a space
// param label: string — label that the entity carries; empty for any
// param limit: integer — most rows
MATCH (n:Entity)
WHERE ($label = '' OR $label IN labels(n))
  AND (n.nameKey STARTS WITH $key OR n.nameKey CONTAINS $word
    OR n.nameSkeleton STARTS WITH $skeleton OR n.nameSkeleton CONTAINS $skeletonWord)
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
  AND (m.key STARTS WITH $key OR m.key CONTAINS $word
    OR m.skeleton STARTS WITH $skeleton OR m.skeleton CONTAINS $skeletonWord)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.status AS status, n.summary AS summary, m.text AS matched,
  k.kind AS nameKind, m.key AS key, m.skeleton AS skeleton
ORDER BY size(key), id
LIMIT $limit
