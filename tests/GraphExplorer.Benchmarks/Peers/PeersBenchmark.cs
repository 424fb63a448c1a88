namespace GraphExplorer.Benchmarks.Peers;

/// <summary>
/// The workload of the peer benchmark on the embedded store, in process and through Bolt with npm's driver, beside the engines
/// that npm can install and Neo4j: one table a size.
/// </summary>
static class PeersBenchmark
{
    const string Reuse = "--reuse";

    public static int Run(string[] arguments)
    {
        if (BenchFolder.Prepare() is not { } bench) return 1;
        var sizes = arguments.Where(argument => argument != Reuse).ToArray();
        var engines = new PeerEngines(bench, arguments.Contains(Reuse));
        foreach (var size in sizes.Length == 0 ? ["M"] : sizes)
        {
            engines.RunPeers(size);
            engines.RunInProcess(size);
            engines.RunOverBolt(size);
            new PeerReport(bench, size).Print(PeerQuery.All(bench.Path));
        }
        if (engines.Reused.Count > 0) Console.WriteLine($"\nTaken from earlier runs ({Reuse}): {string.Join(", ", engines.Reused)}.");
        return 0;
    }
}
