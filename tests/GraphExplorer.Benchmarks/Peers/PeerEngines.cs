using System.Diagnostics;
using System.Globalization;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>Has each engine run at one size, in processes of its own; what cannot run is said, and left out.</summary>
sealed class PeerEngines(BenchFolder bench, bool reuse)
{
    public const string Truth = "plain";
    public const string OursOverBolt = "ours";
    public const string Neo4j = "neo4j-3.1.1";

    const int Neo4jPort = 17687;
    const string User = "neo4j";
    const string Password = "benchmark-only";

    public static IReadOnlyList<string> InProcessPeers { get; } = ["grafeo", "kuzu", "ladybug"];

    public static IReadOnlyList<string> ServerPeers { get; } = ["falkordb", Neo4j];

    /// <summary>Result files that were there and were taken as they are.</summary>
    public List<string> Reused { get; } = [];

    public void RunPeers(string size)
    {
        foreach (var engine in (string[])[Truth, .. InProcessPeers, "falkordb"])
            if (!IsReused(engine, size))
                RunNode(engine, size);
        if (!IsReused(Neo4j, size)) RunNeo4j(size);
    }

    /// <summary>The product as its users start it, through npm's driver.</summary>
    public void RunOverBolt(string size) => InFolder(folder =>
    {
        var password = Path.Combine(folder, "password");
        File.WriteAllText(password, Password);
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start(
            bench.Root, port, Path.Combine(folder, "log"), "./run", "serve", "--empty", "--no-browser",
            "--port", "0", "--data", Path.Combine(folder, "data"), "--bolt-port", $"{port}", "--bolt-user", User, "--bolt-password-file", password);
        if (server is not null) RunBolt(OursOverBolt, size, server, ("BOLT_USER", User), ("BOLT_PASSWORD", Password));
    });

    /// <summary>The same engine and kind of file, without a wire.</summary>
    public void RunInProcess(string size) => InFolder(folder =>
    {
        PeerQuery.WriteAll(bench);
        if (!Directory.Exists(Path.Combine(bench.Path, "data", size))) bench.Run("node", ["gen.mjs", size]);
        var (file, result) = (Path.Combine(folder, "graph"), bench.ResultOf(InProcess.Engine, size));
        foreach (var word in (string[])[InProcess.LoadWord, InProcess.QueryWord])
        {
            using var process = Process.Start(AppHost, [word, bench.Path, size, file, result]);
            process.WaitForExit();
            if (process.ExitCode != 0) Console.Error.WriteLine($"peers: {word} failed with code {process.ExitCode}");
        }
    });

    /// <summary>This program, also when <c>dotnet PROGRAM.dll</c> started it.</summary>
    static string AppHost => Path.ChangeExtension(typeof(PeerEngines).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);

    void RunNeo4j(string size)
    {
        if (!BenchFolder.Has("java"))
        {
            Console.Error.WriteLine("peers: java is missing, so Neo4j is left out; install a Java 17 runtime.");
            return;
        }
        InFolder(folder =>
        {
            using var server = ServerProcess.Start(
                bench.Path, Neo4jPort, Path.Combine(folder, "log"), "./neo4j-3.1.1.sh", Path.Combine(folder, "neo4j"));
            if (server is not null) RunBolt(Neo4j, size, server, ("BOLT_DRIVER", "neo4j-driver-4"));
        });
    }

    void RunBolt(string engine, string size, ServerProcess server, params (string Name, string Value)[] settings) => RunNode(
        $"{engine}=bolt://127.0.0.1:{server.Port}", size, [.. settings, ("BOLT_PID", server.Id.ToString(CultureInfo.InvariantCulture))]);

    void RunNode(string engine, string size, params (string Name, string Value)[] environment)
    {
        var run = bench.Run("node", ["run.mjs", "--size", size, "--engine", engine], environment);
        Console.Error.Write(run.Output);
    }

    bool IsReused(string engine, string size)
    {
        var file = bench.ResultOf(engine, size);
        if (!reuse || !File.Exists(file)) return false;
        Reused.Add($"{engine} {size} ({File.GetLastWriteTime(file):yyyy-MM-dd HH:mm})");
        return true;
    }

    static void InFolder(Action<string> work)
    {
        var folder = Directory.CreateTempSubdirectory("graph-explorer-peers-").FullName;
        try
        {
            work(folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
