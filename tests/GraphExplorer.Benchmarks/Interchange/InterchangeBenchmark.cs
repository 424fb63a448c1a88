using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Interchange;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Benchmarks.Interchange;

/// <summary>
/// GraphML out and in: memory beyond the graph and rows (nodes and edges) a second, beside NetworkX's own writer and reader
/// in the same run. NetworkX gets a tenth of the large graph, and so does our reader.
/// </summary>
static class InterchangeBenchmark
{
    const int NodesDefault = 200_000;
    const int EdgesPerNode = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var nodes = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : NodesDefault;
        var folder = Directory.CreateTempSubdirectory("interchange-").FullName;
        try
        {
            await WriteAsync(Path.Combine(folder, "large.graphml"), nodes);
            var small = Path.Combine(folder, "small.graphml");
            await WriteAsync(small, nodes / 10);
            await ReadAsync(small, nodes / 10);
            return RunNetworkX(small, Path.Combine(folder, "networkx.graphml"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task WriteAsync(string path, int nodes)
    {
        var document = Document(nodes);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var resident = process.WorkingSet64;
        var (peak, peakResident, done) = (before, resident, false);
        var watch = Stopwatch.StartNew();
        var sampler = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(false));
                process.Refresh();
                peakResident = Math.Max(peakResident, process.WorkingSet64);
                await Task.Delay(20);
            }
        });
        await using (var file = File.Create(path))
            await ExportFormat.Named("graphml")!.WriteAsync(document, file, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        Volatile.Write(ref done, true);
        await sampler;
        var rows = document.Subgraph.Nodes.Count + document.Subgraph.Edges.Count;
        Say($"GraphExplorer writes {document.Subgraph.Nodes.Count:N0} nodes and {document.Subgraph.Edges.Count:N0} edges ({new FileInfo(path).Length >> 20} MB): {seconds:0.0} s, {rows / seconds:N0} rows/s");
        Say($"  {(peak - before) >> 20} MB more on the heap, {(peakResident - resident) >> 20} MB more resident");
        GC.KeepAlive(document);
    }

    static async Task ReadAsync(string path, int nodes)
    {
        var reader = RecordReaders.With(new ReaderLimits { FileBytesMax = 4L << 30 }).Single(reader => reader.Name == "graphml");
        var source = new ImportedSource { Id = "src-bench", Title = "Benchmark" };
        var watch = Stopwatch.StartNew();
        var records = 0L;
        await using var file = File.OpenRead(path);
        await foreach (var _ in reader.ReadAsync(file, source, CancellationToken.None))
            records++;
        var rows = nodes * (EdgesPerNode + 1);
        Say($"GraphExplorer reads {rows:N0} rows into {records:N0} records: {watch.Elapsed.TotalSeconds:0.0} s, {rows / watch.Elapsed.TotalSeconds:N0} rows/s");
    }

    static int RunNetworkX(string path, string output)
    {
        const string Script = """
            import sys, time, networkx
            begin = time.time(); graph = networkx.read_graphml(sys.argv[1], force_multigraph=True); seconds = time.time() - begin
            rows = graph.number_of_nodes() + graph.number_of_edges()
            print(f"NetworkX {networkx.__version__} reads {rows:,} rows: {seconds:.1f} s, {rows / seconds:,.0f} rows/s", flush=True)
            begin = time.time(); networkx.write_graphml(graph, sys.argv[2]); seconds = time.time() - begin
            print(f"NetworkX {networkx.__version__} writes {rows:,} rows: {seconds:.1f} s, {rows / seconds:,.0f} rows/s", flush=True)
            """;
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Script, path, output]))!;
        python.WaitForExit();
        return python.ExitCode;
    }

    static ExportDocument Document(int count)
    {
        var nodes = new GraphNode[count];
        for (var index = 0; index < count; index++)
            nodes[index] = new GraphNode(
                $"g{index}", "Group", ["Group"], $"Group {index}", "active", EdgesPerNode * 2, EdgeSpan.UnknownBounds, "",
                new PropertyMap([new("summary", $"The group of the number {index}.")]));
        var random = new Random(1);
        var edges = new GraphEdge[count * EdgesPerNode];
        for (var index = 0; index < edges.Length; index++)
        {
            var (from, to) = (index / EdgesPerNode, random.Next(count));
            to = to == from ? (to + 1) % count : to;
            edges[index] = new GraphEdge(
                $"r-opposes.g{from}.g{to}.{index}", "OPPOSES", $"g{from}", $"g{to}", true,
                new EdgeSpan("2001", "", "in 2001", new RelationBounds(20010101, 20011231, 20010101, 99991231)),
                new EdgeReading("accepted", 50, false, 1, 1), PropertyMap.Empty);
        }
        return new ExportDocument(
            new Subgraph("1", nodes, edges, null, []), Array.Empty<StatedClaim>().ToLookup(claim => claim.EdgeId),
            new Provenance(new ExportOrigin("Benchmark", "", ""), "1", DateTimeOffset.UnixEpoch, []));
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
