using System.Diagnostics;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>
/// A copy of the peer benchmark under <c>artifacts/</c>, in which everything is installed and written; the original is only read.
/// </summary>
sealed class BenchFolder
{
    /// <summary>Installed by npm and by the set-up; taken over by a link where the original has them already.</summary>
    static readonly string[] s_installed = ["node_modules", ".glibc"];

    BenchFolder(string path, string root) => (Path, Root) = (path, root);

    /// <summary>The copy.</summary>
    public string Path { get; }

    /// <summary>The repository.</summary>
    public string Root { get; }

    string Results => System.IO.Path.Combine(Path, "results");

    /// <summary>Copies what is new and installs what is missing; null, after having said why, when that cannot be.</summary>
    public static BenchFolder? Prepare()
    {
        var root = RepositoryRoot();
        var original = Environment.GetEnvironmentVariable("BENCH_DIR") ?? System.IO.Path.GetFullPath(System.IO.Path.Combine(root, "../shared/bench"));
        if (!File.Exists(System.IO.Path.Combine(original, "workload.mjs")))
        {
            Console.Error.WriteLine($"peers: there is no peer benchmark in {original}; name its folder in BENCH_DIR.");
            return null;
        }
        var folder = new BenchFolder(System.IO.Path.Combine(root, "artifacts", "bench"), root);
        foreach (var name in s_installed) Link(System.IO.Path.Combine(original, name), System.IO.Path.Combine(folder.Path, name));
        Copy(original, folder.Path);
        Directory.CreateDirectory(folder.Results);
        return folder.Install() ? folder : null;
    }

    public string ResultOf(string engine, string size) => System.IO.Path.Combine(Results, $"{engine}-{size}.json");

    /// <summary>Runs a command in the copy and gives what it prints; its complaints go to the console.</summary>
    public (int Code, string Output) Run(string command, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Path, RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>Whether a program can be started.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Any(folder => File.Exists(System.IO.Path.Combine(folder, program)));

    bool Install()
    {
        if (!Has("node") || !Has("npm"))
        {
            Console.Error.WriteLine("peers: node and npm are missing; install Node.js 20 or newer (https://nodejs.org).");
            return false;
        }
        if (Directory.Exists(System.IO.Path.Combine(Path, "node_modules"))) return true;
        Console.Error.WriteLine("peers: installing the peers with npm ...");
        if (Run("npm", ["install", "--no-fund", "--no-audit", "--silent"]) is { Code: not 0 } install)
        {
            Console.Error.WriteLine($"peers: npm install failed in {Path}:\n{install.Output}");
            return false;
        }
        if (Run("npm", ["run", "--silent", "setup"]) is { Code: not 0 } setup)
            Console.Error.WriteLine($"peers: the set-up of some peers failed; they will be missing from the table:\n{setup.Output}");
        return true;
    }

    static void Link(string original, string copy)
    {
        if (Directory.Exists(copy) || !Directory.Exists(original)) return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
        Directory.CreateSymbolicLink(copy, original);
    }

    static void Copy(string original, string copy)
    {
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(original))
            CopyIfNewer(file, System.IO.Path.Combine(copy, System.IO.Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(original))
            if (System.IO.Path.GetFileName(folder) is var name && !s_installed.Contains(name))
                Copy(folder, System.IO.Path.Combine(copy, name));
    }

    static void CopyIfNewer(string file, string target)
    {
        if (!File.Exists(target) || File.GetLastWriteTimeUtc(file) > File.GetLastWriteTimeUtc(target)) File.Copy(file, target, overwrite: true);
    }

    static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GraphExplorer.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The benchmarks run from inside of the repository only.");
    }
}
