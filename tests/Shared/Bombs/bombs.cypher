// Queries that ask for more than any limit allows, each below its name. They need the graph of 60 nodes (:N {i, name})
// joined by T, and a unique constraint on :K(id), that QueryBomb.Graph makes.
// every walk
MATCH (a:N)-[*]-(b)-[*]-(c) RETURN count(*)
// every walk as a path
MATCH p = (a:N)-[*]->(b) RETURN count(p)
// walks of twenty hops
MATCH (a:N)-[:T*1..20]-(b) RETURN count(*)
// walks kept
MATCH p = (a:N)-[:T*1..20]-(b) RETURN collect(p)
// repetition of a pattern
MATCH ((x:N)-[:T]-(y)){1,20} RETURN count(*)
// repetition with a condition that is never true
MATCH (a:N {i: 1}) ((x)-[:T]-(y) WHERE x.i + y.i > 0){5,30} (b:N) WHERE b.i < 0 RETURN count(*)
// shortest paths between all pairs, none of which is good enough
MATCH (a:N), (b:N) WHERE a <> b MATCH p = allShortestPaths((a)-[:T*]-(b)) WHERE any(x IN nodes(p) WHERE x.i > 100) RETURN p
// k shortest of all walks
MATCH p = SHORTEST 100000 (a:N)-[:T]-+(b:N) RETURN count(p)
// all shortest over a repetition
MATCH p = ALL SHORTEST (a:N) (()-[:T]-(m) WHERE m.i < 0 OR m.i > 0){12,14} (b:N) RETURN count(p)
// product of eight scans
MATCH (a:N), (b:N), (c:N), (d:N), (e:N), (f:N), (g:N), (h:N) RETURN count(*)
// product sorted
MATCH (a:N), (b:N), (c:N), (d:N) RETURN a, b, c, d ORDER BY a.name, b.name, c.name, d.name
// product collected
MATCH (a:N), (b:N), (c:N), (d:N), (e:N) RETURN collect([a.name, b.name, c.name, d.name, e.name])
// product made distinct
MATCH (a:N), (b:N), (c:N), (d:N), (e:N) RETURN DISTINCT a, b, c, d, e SKIP 100000000
// product in groups
MATCH (a:N), (b:N), (c:N), (d:N), (e:N) WITH a, b, c, d, e, count(*) AS n RETURN sum(n)
// product joined on a value
MATCH (a:N), (b:N), (c:N), (d:N), (e:N), (f:N) WHERE a.i % 2 = f.i % 2 AND b.i + c.i = e.i + d.i + f.i - 1000 RETURN count(*)
// counting to a thousand million
UNWIND range(1, 1000000000000) AS x RETURN count(x)
// counting without a row
UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x
// rows skipped
UNWIND range(1, 1000000000000) AS x RETURN x SKIP 100000000000
// a list of a thousand million
RETURN range(1, 1000000000)
// a list of all numbers
RETURN size(range(0, 9223372036854775807))
// many lists
WITH range(1, 5000000) AS a, range(2, 5000000) AS b, range(3, 5000000) AS c, range(4, 5000000) AS d, range(5, 5000000) AS e RETURN size(a + b + c + d + e)
// lists of lists
RETURN [x IN range(1, 100000) | range(1, 10000)]
// comprehension of comprehensions
RETURN size([x IN range(1, 1000000) WHERE size([y IN range(1, 1000000) WHERE y = x]) = 1])
// a string doubled
RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s))
// a string that grows
RETURN size(reduce(s = 'a', x IN range(1, 10000000) | s + 'abcdefghijklmnopqrstuvwxyz'))
// a list doubled
RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))
// a list that grows
RETURN size(reduce(l = [], x IN range(1, 10000000) | l + x))
// a list that holds itself twice, sent
RETURN reduce(l = [1], x IN range(1, 60) | [l, l])
// a list that holds itself twice, compared
WITH reduce(l = [1], x IN range(1, 60) | [l, l]) AS a, reduce(l = [1], x IN range(1, 60) | [l, l]) AS b RETURN a = b
// a map that holds itself twice, grouped
UNWIND [1, 2] AS i WITH reduce(m = {a: 1}, x IN range(1, 60) | {a: m, b: m}) AS m RETURN count(DISTINCT m)
// text replaced by more text
RETURN size(reduce(s = 'aa', x IN range(1, 60) | replace(s, 'a', 'aa')))
// text split and joined
RETURN size(reduce(s = 'a,b', x IN range(1, 60) | reduce(t = '', p IN split(s, ',') | t + p + ',' + p + ',')))
// a quadratic reduce
RETURN reduce(s = 0, x IN range(1, 1000000) | s + size([y IN range(1, 1000) WHERE y > x]))
// quantifiers in quantifiers
RETURN all(x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE none(z IN range(1, 100) WHERE z = x + y)))
// a backtracking regular expression
UNWIND range(1, 1000000) AS i WITH i WHERE 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(?=(a+)+$).*' RETURN count(i)
// a regular expression over long texts
WITH reduce(s = 'ab', x IN range(1, 22) | s + s) AS text UNWIND range(1, 1000000) AS i WITH text + toString(i) AS t WHERE t =~ '(.*a.*b){1,30}x' RETURN count(t)
// percentiles of many numbers
UNWIND range(1, 1000000000) AS x RETURN percentileCont(x * 1.0, 0.5), percentileDisc(x, 0.9), stDev(x)
// ORDER BY of many rows
UNWIND range(1, 1000000000) AS x RETURN x ORDER BY -x
// ORDER BY with a large LIMIT
UNWIND range(1, 1000000000) AS x RETURN x, toString(x) AS s ORDER BY s LIMIT 100000000
// UNWIND in UNWIND in UNWIND
UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a + b + c AS s RETURN max(s)
// subquery for each row
UNWIND range(1, 1000000000) AS x CALL (x) { MATCH (n:N) RETURN count(n) AS c } RETURN sum(c)
// subqueries nested
UNWIND range(1, 1000) AS x CALL (x) { UNWIND range(1, 1000) AS y CALL (y) { UNWIND range(1, 1000) AS z CALL (z) { UNWIND range(1, 1000) AS w RETURN sum(w) AS s } RETURN sum(s) AS t } RETURN sum(t) AS u } RETURN sum(u)
// COUNT of a product
MATCH (n:N) WHERE COUNT { (a:N)--(b)--(c)--(d)--(e) } > 0 RETURN n
// COUNT of numbers
RETURN COUNT { UNWIND range(1, 1000000000000) AS x RETURN x }
// COLLECT of numbers
RETURN size(COLLECT { UNWIND range(1, 1000000000000) AS x RETURN x })
// EXISTS in EXISTS in EXISTS
MATCH (a:N) WHERE EXISTS { (a)--(b) WHERE EXISTS { (b)--(c) WHERE EXISTS { (c)--(d) WHERE EXISTS { (d)--(e)--(f) WHERE f.i < a.i - 1000 } } } } RETURN count(a)
// pattern comprehensions
MATCH (a:N) RETURN [(a)--(b)--(c)--(d)--(e) | [b.name, c.name, d.name, e.name]]
// pattern comprehension in a comprehension
RETURN size([x IN range(1, 1000000) | [(a:N)--(b) WHERE a.i = x | b.name]])
// nodes made without end
UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y CREATE (:Bomb {x: x, y: y})
// FOREACH in FOREACH
FOREACH (x IN range(1, 1000000) | FOREACH (y IN range(1, 100) | MERGE (:Bomb {x: x, y: y})))
// MERGE of many keys
UNWIND range(1, 1000000000) AS x MERGE (:K {id: x})
// large properties
UNWIND range(1, 1000000) AS x CREATE (:Bomb {text: reduce(s = toString(x), i IN range(1, 16) | s + s)})
// one property written again and again
MATCH (n:N) UNWIND range(1, 1000000000) AS x SET n.i = x
// relationships between all
MATCH (a:N), (b:N), (c:N), (d:N) CREATE (a)-[:BOMB]->(d)
// durations added
RETURN reduce(d = duration('P1D'), x IN range(1, 1000000000) | d + duration({days: x % 3}))
// dates in a loop
UNWIND range(1, 1000000000) AS x WITH date('2000-01-01') + duration({days: x % 10000}) AS d, datetime({epochSeconds: x}) AS t RETURN count(DISTINCT t), max(d)
// points
UNWIND range(1, 1000000000) AS x WITH point({x: x, y: x}) AS p RETURN max(point.distance(p, point({x: 0, y: 0})))
// maps built
UNWIND range(1, 1000000000) AS x RETURN collect({a: x, b: toString(x), c: [x, x], d: {e: x}})
// all properties collected again and again
UNWIND range(1, 1000000000) AS x MATCH (n:N) RETURN collect(n {.*, x: x})
// UNION of bombs
UNWIND range(1, 1000000000) AS x RETURN x UNION UNWIND range(1, 1000000000) AS x RETURN -x AS x
// IN of a long list
WITH range(1, 10000000) AS l UNWIND range(1, 1000000) AS x WITH l, x WHERE -x IN l RETURN count(x)
// long lists compared
WITH range(1, 100000) AS l WITH [x IN range(1, 1000) | l] AS a, [x IN range(1, 1000) | range(1, 100000)[0..100000]] AS b UNWIND range(1, 1000) AS x WITH a = b AS e WHERE e RETURN count(e)
// text in upper case
WITH reduce(s = 'ab', x IN range(1, 22) | s + s) AS text UNWIND range(1, 1000000) AS x WITH toUpper(text + toString(x)) AS t RETURN max(t)
// text reversed and searched
WITH reduce(s = 'ab', x IN range(1, 22) | s + s) AS text UNWIND range(1, 1000000) AS x WITH reverse(text) AS t WHERE t CONTAINS 'bb' OR toLower(t) CONTAINS 'x' RETURN count(t)
// random numbers
UNWIND range(1, 1000000000) AS x WITH rand() AS r RETURN count(DISTINCT r)
// unions of lists of UUIDs
RETURN size([x IN range(1, 10000000) | randomUUID()])
