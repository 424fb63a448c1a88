using System.Diagnostics;

namespace GraphExplorer.Benchmarks.Browser;

/// <summary>
/// The canvas of the product beside plain Cytoscape.js, in Chromium. The measuring is done by <c>browser.mjs</c>, which drives both with the same
/// mouse; this starts it with the repository's root and passes its words and its exit code on. It needs Node, Chromium, <c>npm ci</c> in
/// <c>web/</c>, and the built <c>wwwroot/app</c>.
/// </summary>
static class BrowserBenchmark
{
    public static int Run(string[] arguments)
    {
        var root = Root();
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.Combine(root, "web") };
        start.ArgumentList.Add(Path.Combine(root, "tests", "GraphExplorer.Benchmarks", "Browser", "browser.mjs"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node could not be started.");
        node.WaitForExit();
        return node.ExitCode;
    }

    static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The benchmark runs from a copy of the repository.");
    }
}
