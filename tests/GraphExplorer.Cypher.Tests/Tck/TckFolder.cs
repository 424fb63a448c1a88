namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Finds the conformance suite: the folder that TCK_DIR names, else <c>../shared/tck</c> beside the repository.</summary>
static class TckFolder
{
    public static readonly string? Path = Find();

    public const string Missing =
        "The conformance suite is not here: neither TCK_DIR nor ../shared/tck beside the repository. Nothing was run.";

    static readonly Lazy<IReadOnlyList<Scenario>> s_scenarios = new(ReadAll);

    /// <summary>All scenarios, also those that are not to be run; empty when the suite is not here.</summary>
    public static IReadOnlyList<Scenario> All => s_scenarios.Value;

    /// <summary>The scenarios that are to be run.</summary>
    public static IEnumerable<Scenario> Scenarios => All.Where(s => !s.IsIgnored);

    public static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "GraphExplorer.sln"))) return folder;
        }
        throw new InvalidOperationException("GraphExplorer.sln is in no folder above the tests");
    }

    /// <summary>The statements that make a named graph.</summary>
    public static string NamedGraph(string name) =>
        File.ReadAllText(System.IO.Path.Combine(Path!, "graphs", name, name + ".cypher"));

    static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("TCK_DIR");
        var folder = string.IsNullOrEmpty(named)
            ? System.IO.Path.Combine(RepositoryRoot(), "..", "shared", "tck")
            : named;
        return Directory.Exists(System.IO.Path.Combine(folder, "features")) ? System.IO.Path.GetFullPath(folder) : null;
    }

    static IReadOnlyList<Scenario> ReadAll()
    {
        if (Path is null) return [];
        var root = System.IO.Path.Combine(Path, "features");
        return
        [
            .. Directory.EnumerateFiles(root, "*.feature", SearchOption.AllDirectories)
                .Select(file => (File: file, Name: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')[..^".feature".Length]))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .SelectMany(f => GherkinReader.Read(f.Name, File.ReadAllText(f.File))),
        ];
    }
}
