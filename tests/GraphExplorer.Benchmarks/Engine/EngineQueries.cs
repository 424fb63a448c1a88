using GraphExplorer.Benchmarks.Storage;
using GraphExplorer.Cypher;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Engine;

/// <summary>One of the queries that a graph explorer asks, and the parameters of its runs.</summary>
/// <param name="RunsMax">Runs that are measured at most.</param>
sealed record EngineQuery(string Name, string Text, int RunsMax, Func<SyntheticGraph, Random, Parameters> Parameters);

/// <summary>The nine queries of the workload.</summary>
static class EngineQueries
{
    public static IReadOnlyList<EngineQuery> All { get; } =
    [
        new("q1 lookup by id", """
            MATCH (n:Group {id: $id}) RETURN n.id AS id, n.name AS name, n.start AS start, n.confidence AS confidence
            """, 1000, AnyGroup),
        new("q2 node with its edges", """
            MATCH (n:Group {id: $id})-[r]-(m)
            RETURN m.id AS id, labels(m)[0] AS label, m.name AS name, type(r) AS type, startNode(r).id = $id AS out,
                   r.start AS start, r.confidence AS confidence
            """, 300, AnyGroup),
        new("q3 edges within 2 hops", """
            MATCH p = (n:Group {id: $id})-[*1..2]-() UNWIND relationships(p) AS r WITH DISTINCT r LIMIT 2000
            WITH r, startNode(r) AS s, endNode(r) AS e
            RETURN s.id AS src, s.name AS srcName, type(r) AS type, e.id AS dst, e.name AS dstName, r.start AS start
            """, 100, AnyGroup),
        new("q4 lineage", """
            MATCH (g:Group {id: $id})-[:SPLINTER_OF*1..6]->(x:Group) RETURN DISTINCT x.id AS id, 'ancestor' AS kind
            UNION ALL
            MATCH (g:Group {id: $id})<-[:SPLINTER_OF*1..6]-(x:Group) RETURN DISTINCT x.id AS id, 'descendant' AS kind
            """, 300, AnyGroup),
        new("q5 shortest path", """
            MATCH (a:Group {id: $a}), (b:Group {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS length
            """, 100, (graph, random) => Parameters.Of(("a", Group(graph, random)), ("b", Group(graph, random)))),
        new("q6 pledges in a year", """
            MATCH (g:Group {id: $id})<-[r:PLEDGED_TO]-(x:Group)
            WHERE r.start <= $year AND (r.until IS NULL OR r.until >= $year)
            RETURN x.id AS id, x.name AS name, r.start AS start, r.until AS until, r.confidence AS confidence
            ORDER BY start, id
            """, 300, (graph, random) => Parameters.Of(
                ("id", Group(graph, random)), ("year", Value.Of(1960L + random.Next(65))))),
        new("q7 most allies", """
            MATCH (g:Group)-[:ALLIED_WITH]-(o:Group)
            RETURN g.id AS id, g.name AS name, count(DISTINCT o) AS allies ORDER BY allies DESC, id LIMIT 20
            """, 30, (_, _) => Parameters.None),
        new("q8 name search", """
            MATCH (n) WHERE toLower(n.name) CONTAINS $needle
            RETURN n.id AS id, n.name AS name, labels(n)[0] AS label LIMIT 20
            """, 80, (_, random) => Parameters.Of(("needle", Value.Of(random.Next(2) == 0 ? "zinqa" : "zzqx")))),
        new("q9 export", """
            MATCH (a:Group)-[r]->(b:Event)
            RETURN a.id AS src, a.name AS srcName, type(r) AS type, r.start AS start, r.confidence AS confidence,
                   b.id AS dst, b.name AS dstName
            """, 20, (_, _) => Parameters.None),
    ];

    static Parameters AnyGroup(SyntheticGraph graph, Random random) => Parameters.Of(("id", Group(graph, random)));

    static Value Group(SyntheticGraph graph, Random random)
    {
        var (first, count) = graph.RangeOf("Group");
        var place = random.Next(2) == 0 ? random.NextDouble() : Math.Pow(random.NextDouble(), 2.5);
        return Value.Of((long)(first + (int)(count * place)));
    }
}
