using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>
/// Commits numbered transactions until it is killed, and says each number when its commit has returned. What commit n
/// does depends on n alone, so that whoever reads the file can tell what must be in it.
/// </summary>
static class KilledWriter
{
    public const string Argument = "write-until-killed";

    const int LiveNodesMax = 60;

    public static int Run(string path)
    {
        using var store = GraphStore.Open(path);
        for (var commit = store.Latest.Version + 1; ; commit++)
        {
            Write(store, commit);
            Console.Out.WriteLine(commit);
            Console.Out.Flush();
        }
    }

    /// <summary>
    /// Makes three nodes in a ring with what is there, gives them a unique value, and deletes the oldest ones.
    /// </summary>
    public static void Write(GraphStore store, long commit)
    {
        var random = new Random((int)commit);
        store.Commit(transaction =>
        {
            if (commit == 1) transaction.Unique("N", "id");
            for (var i = 0; i < 3; i++)
            {
                var before = Storage.Write.All(transaction.Nodes());
                var node = transaction.Node("N", ("id", commit * 10 + i), ("text", new string('x', random.Next(200))));
                if (before.Count == 0) continue;
                transaction.Relationship(node, "NEXT", before[^1], ("weight", random.NextDouble()));
                transaction.Relationship(before[random.Next(before.Count)], "OTHER", node);
                transaction.Set(before[random.Next(before.Count)], "touched", commit);
            }
            var all = Storage.Write.All(transaction.Nodes());
            foreach (var old in all.Take(all.Count - LiveNodesMax)) transaction.DetachDeleteNode(old);
        });
    }
}
