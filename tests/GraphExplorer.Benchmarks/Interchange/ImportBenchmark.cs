using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Cypher.Server;
using GraphExplorer.Import;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Store;
using GraphExplorer.Workspace;

namespace GraphExplorer.Benchmarks.Interchange;

/// <summary>
/// A table of relations through its mapping into an embedded store on disk, in one transaction: rows a second, the most memory
/// of the process, and how much of it the graph itself holds afterwards.
/// </summary>
static class ImportBenchmark
{
    const int RowsDefault = 100_000;
    const int RowsPerEntity = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rows = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : RowsDefault;
        var folder = Directory.CreateTempSubdirectory("import-").FullName;
        try
        {
            var file = Path.Combine(folder, "edges.csv");
            await WriteAsync(file, rows);
            await ImportAsync(file, Path.Combine(folder, "graph.db"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task WriteAsync(string file, int rows)
    {
        var random = new Random(1);
        await using var text = File.CreateText(file);
        await text.WriteLineAsync("Source,Target,Type,Id,Label,Weight");
        for (var row = 0; row < rows; row++)
        {
            var from = random.Next(rows / RowsPerEntity);
            var to = (from + 1 + random.Next((rows / RowsPerEntity) - 1)) % (rows / RowsPerEntity);
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"n{from},n{to},Directed,{row},faction of,1.0"));
        }
    }

    static async Task ImportAsync(string file, string store)
    {
        await using var server = EmbeddedServer.Open(store);
        var address = new GraphAddress { Transport = GraphTransport.Embedded, Path = store };
        await using var graph = BoltGraph.Over(address, server.ConnectAsync, new GraphLimits());
        await GraphSchema.ApplyAsync(graph);
        var limits = new TableLimits();
        var job = new ImportJob { File = await ScannedFile.ReadAsync(file, Path.GetFileName(file), limits), Mapping = Mapping() };
        var runner = new ImportRunner(graph, new ImportLog(WorkspaceDatabase.OpenInMemory()), TimeProvider.System, limits);
        using var process = Process.GetCurrentProcess();
        var before = Heap();
        var watch = Stopwatch.StartNew();
        var report = await runner.RunAsync(job);
        watch.Stop();
        process.Refresh();
        var (held, peak) = (Heap() - before, process.PeakWorkingSet64 >> 20);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Rows:N0} rows in {watch.Elapsed.TotalSeconds:N1} s: {report.Rows / watch.Elapsed.TotalSeconds:N0} rows/s; graph afterwards {held:N0} MB of heap; process at most {peak:N0} MB"));
        Console.WriteLine(report.Summary());
    }

    static long Heap() => GC.GetTotalMemory(forceFullCollection: true) >> 20;

    static TableMapping Mapping() => new()
    {
        Version = TableMapping.Current, Name = "edges", Title = "Edges",
        Entities =
        [
            new() { As = "source", Kind = "Group", Id = "{Source}", Name = "{Source}" }, new() { As = "target", Kind = "Group", Id = "{Target}", Name = "{Target}" },
        ],
        Relations = [new() { Type = "{Label}", From = "source", To = "target" }],
    };
}
