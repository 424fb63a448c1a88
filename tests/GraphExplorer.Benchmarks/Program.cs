using GraphExplorer.Benchmarks.Bombs;
using GraphExplorer.Benchmarks.Browser;
using GraphExplorer.Benchmarks.Crash;
using GraphExplorer.Benchmarks.Engine;
using GraphExplorer.Benchmarks.Interchange;
using GraphExplorer.Benchmarks.Peers;
using GraphExplorer.Benchmarks.Storage;

return args switch
{
    ["storage", .. var sizes] => StorageBenchmark.Run(sizes),
    ["engine", .. var sizes] => EngineBenchmark.Run(sizes),
    ["peers", .. var arguments] => PeersBenchmark.Run(arguments),
    [InProcess.LoadWord, var folder, var size, var file, var result] => InProcess.Load(folder, size, file, result),
    [InProcess.QueryWord, var folder, var size, var file, var result] => InProcess.Query(folder, size, file, result),
    ["browser", .. var arguments] => BrowserBenchmark.Run(arguments),
    ["import", .. var rows] => await ImportBenchmark.RunAsync(rows),
    ["interchange", "hostile"] => await HostileFiles.RunAsync(),
    ["interchange", .. var nodes] => await InterchangeBenchmark.RunAsync(nodes),
    ["bombs", .. var rounds] => await BombRun.RunAsync(rounds),
    ["crash", var kills] => CrashRun.Kill(kills),
    ["faults", var places] => CrashRun.Faults(places),
    [CrashWriter.Word, var path, var commits] =>
        CrashWriter.Run(path, int.Parse(commits, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/GraphExplorer.Benchmarks -- COMMAND [S|M|L]...
          storage            the storage alone
          engine             nine queries in process, on a graph in memory
          peers [--reuse]    the same queries in process and over Bolt beside other engines (--reuse takes result files that are there)
          browser [NODES]... [--rounds N] [--pictures FOLDER]   the canvas beside plain Cytoscape.js, in Chromium
          import [ROWS]         a table of relations through its mapping into an embedded store
          interchange [NODES]   GraphML out and in, beside NetworkX's own reader and writer (Debian's python3-networkx)
          interchange hostile   hostile graph files of 200 MB until they are refused
          bombs [ROUNDS]     every query bomb over Bolt, eight at once, beside look-ups
          crash KILLS        kills a writing process so many times and looks what is left
          faults PLACES      lets flushes and writes fail from the 1st, 2nd, … on (needs strace)
        """);
    return 2;
}
