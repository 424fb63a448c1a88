using System.Diagnostics;
using GraphExplorer.Benchmarks.Storage;
using GraphExplorer.Cypher;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Engine;

/// <summary>Runs the nine queries in process, every value of every row taken, and prints medians.</summary>
static class EngineBenchmark
{
    const int RowsInStatement = 5_000;
    const int SecondsMax = 10;
    const int WarmUpRuns = 5;

    public static int Run(string[] sizes)
    {
        foreach (var size in sizes.Length == 0 ? ["S", "M"] : sizes) Run(size);
        return 0;
    }

    static void Run(string size)
    {
        var graph = size switch
        {
            "S" => new SyntheticGraph(1_000, 3_000),
            "L" => SyntheticGraph.Large,
            _ => SyntheticGraph.Medium,
        };
        using var database = CypherDatabase.Open(":memory:", new CypherOptions { QueryTimeout = TimeSpan.FromMinutes(1), RowsMax = 0 });
        var watch = Stopwatch.StartNew();
        Load(database, graph);
        Console.WriteLine(
            $"{size}: {graph.Nodes:N0} nodes, {graph.Relationships:N0} relationships, loaded in {watch.Elapsed.TotalSeconds:N1} s");
        foreach (var query in EngineQueries.All) Measure(database, graph, query);
    }

    static void Load(CypherDatabase database, SyntheticGraph graph)
    {
        foreach (var label in SyntheticGraph.Labels)
        {
            Execute(database, $"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE", Parameters.None);
            var rows = graph.NodesOf(label).Select(row => Value.Of(MapValue.Of(
                ("id", Value.Of((long)row.Id)), ("name", Value.Of(row.Name)), ("start", Value.Of((long)row.Start)),
                ("confidence", Value.Of(row.Confidence)))));
            Send(database, $"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows);
        }
        foreach (var type in graph.Edges().GroupBy(edge => edge.Type))
        {
            var (from, to) = SyntheticGraph.EndsOf(type.Key);
            var rows = type.Select(edge => Value.Of(MapValue.Of(
                ("from", Value.Of((long)edge.From)), ("to", Value.Of((long)edge.To)),
                ("properties", Value.Of(MapValue.Of(
                    ("start", Value.Of((long)edge.Start)),
                    ("until", edge.Until is { } until ? Value.Of((long)until) : default),
                    ("confidence", Value.Of(edge.Confidence))))))));
            Send(database, $$"""
                UNWIND $rows AS row MATCH (a:{{from}} {id: row.from}), (b:{{to}} {id: row.to})
                CREATE (a)-[r:{{type.Key}}]->(b) SET r = row.properties
                """, rows);
        }
    }

    static void Send(CypherDatabase database, string text, IEnumerable<Value> rows)
    {
        foreach (var batch in rows.Chunk(RowsInStatement))
            Execute(database, text, Parameters.Of(("rows", Value.Of(batch))));
    }

    static void Measure(CypherDatabase database, SyntheticGraph graph, EngineQuery query)
    {
        var random = new Random(42);
        for (var i = 0; i < WarmUpRuns; i++) Execute(database, query.Text, query.Parameters(graph, random));
        var times = new List<double>();
        long rows = 0;
        var all = Stopwatch.StartNew();
        while (times.Count < query.RunsMax && all.Elapsed.TotalSeconds < SecondsMax)
        {
            var parameters = query.Parameters(graph, random);
            var start = Stopwatch.GetTimestamp();
            rows += Execute(database, query.Text, parameters);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(
            $"  {query.Name,-24} p50 {times[times.Count / 2],9:N3} ms   p95 {times[(int)(times.Count * 0.95)],9:N3} ms"
            + $"   {rows / times.Count,7:N0} rows   {times.Count,5} runs");
    }

    static long Execute(CypherDatabase database, string text, Parameters parameters)
    {
        using var cursor = database.Run(text, parameters);
        long rows = 0;
        while (cursor.Read()) rows++;
        return rows;
    }
}
