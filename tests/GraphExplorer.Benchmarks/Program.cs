using GraphExplorer.Benchmarks.Engine;
using GraphExplorer.Benchmarks.Storage;

return args switch
{
    ["storage", .. var sizes] => StorageBenchmark.Run(sizes),
    ["engine", .. var sizes] => EngineBenchmark.Run(sizes),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/GraphExplorer.Benchmarks -- storage|engine [S|M|L]...");
    return 2;
}
