using System.Diagnostics;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>Loads, opens and walks over a store without the query language: figures of the storage alone.</summary>
static class StorageBenchmark
{
    const int RowsInCommit = 5_000;

    public static int Run(string[] sizes)
    {
        foreach (var size in sizes.Length == 0 ? ["M"] : sizes) Run(size);
        return 0;
    }

    static void Run(string size)
    {
        var graph = size == "L" ? SyntheticGraph.Large : SyntheticGraph.Medium;
        var folder = Directory.CreateTempSubdirectory("graph-explorer-benchmark-").FullName;
        var path = Path.Combine(folder, "graph");
        try
        {
            Console.WriteLine($"{size}: {graph.Nodes:N0} nodes, {graph.Relationships:N0} relationships");
            Measure("load", () => Load(graph, path));
            Console.WriteLine($"  file                 {new FileInfo(path).Length / 1e6,10:N1} MB");
            GraphStore store = null!;
            Measure("open", () => store = GraphStore.Open(path));
            using (store)
            {
                ReportMemory();
                Walks.Measure(store.Latest, graph);
                MeasureSmallCommits(store);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static void Measure(string name, Action work)
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        process.Refresh();
        Console.WriteLine(
            $"  {name,-20} {watch.Elapsed.TotalMilliseconds,10:N1} ms, "
            + $"processor {(process.TotalProcessorTime - processor).TotalMilliseconds:N1} ms");
    }

    static void Load(SyntheticGraph graph, string path)
    {
        using var store = GraphStore.Open(path);
        var keys = new[] { "id", "name", "start", "confidence", "until" }.Select(store.Tokens.Keys.FindOrAdd).ToArray();
        foreach (var label in SyntheticGraph.Labels)
        {
            var token = store.Tokens.Labels.FindOrAdd(label);
            InStatements(store, [0], (transaction, _) => transaction.CreateConstraint(
                new($"{label}_id", ConstraintKind.Unique, EntityKind.Node, token, [keys[0]])));
            InStatements(store, graph.NodesOf(label), (transaction, row) =>
            {
                var node = transaction.CreateNode([token]);
                transaction.SetNodeProperty(node, keys[0], Value.Of(row.Id));
                transaction.SetNodeProperty(node, keys[1], Value.Of(row.Name));
                transaction.SetNodeProperty(node, keys[2], Value.Of(row.Start));
                transaction.SetNodeProperty(node, keys[3], Value.Of(row.Confidence));
            });
        }
        var schema = store.Latest.Schema;
        InStatements(store, graph.Edges(), (transaction, row) =>
        {
            var relationship = transaction.CreateRelationship(
                store.Tokens.Types.FindOrAdd(row.Type), Find(transaction, row.From), Find(transaction, row.To));
            transaction.SetRelationshipProperty(relationship, keys[2], Value.Of(row.Start));
            if (row.Until is { } until) transaction.SetRelationshipProperty(relationship, keys[4], Value.Of(until));
            transaction.SetRelationshipProperty(relationship, keys[3], Value.Of(row.Confidence));
        });

        long Find(WriteTransaction transaction, int id)
        {
            var label = SyntheticGraph.Labels.Last(label => graph.RangeOf(label).First <= id);
            return transaction.SeekFirst(schema.FindIndex(label + "_id")!, Value.Of(id));
        }
    }

    static void InStatements<T>(GraphStore store, IEnumerable<T> rows, Action<WriteTransaction, T> write)
    {
        foreach (var batch in rows.Chunk(RowsInCommit))
        {
            using var transaction = store.BeginWrite();
            transaction.BeginStatement();
            foreach (var row in batch) write(transaction, row);
            transaction.CompleteStatement();
            transaction.Commit();
        }
    }

    static void MeasureSmallCommits(GraphStore store)
    {
        const int commits = 500;
        var type = store.Tokens.Types.FindOrAdd("ALLIED_WITH");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < commits; i++)
        {
            using var transaction = store.BeginWrite();
            transaction.BeginStatement();
            transaction.CreateRelationship(type, 0, i + 1);
            transaction.CompleteStatement();
            transaction.Commit();
        }
        Console.WriteLine($"  commit of one edge   {watch.Elapsed.TotalMilliseconds / commits,10:N3} ms");
    }

    static void ReportMemory()
    {
        var heap = GC.GetTotalMemory(false) / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  resident after open  {process.WorkingSet64 / 1e6,10:N1} MB (managed {heap:N1} MB)");
        GC.Collect(2, GCCollectionMode.Aggressive, true, true);
        process.Refresh();
        Console.WriteLine(
            $"  resident after GC    {process.WorkingSet64 / 1e6,10:N1} MB (managed {GC.GetTotalMemory(true) / 1e6:N1} MB)");
    }
}
