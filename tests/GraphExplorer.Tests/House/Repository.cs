namespace GraphExplorer.Tests.House;

/// <summary>The checkout that the tests run in: found by walking up from the test assembly to the solution file.</summary>
static class Repository
{
    static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts", ".git", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files of our own below <paramref name="folder"/> with one of the endings, as paths relative to the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Walk(Path.Combine(Root, folder))
            .Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string[] Lines(string relativePath) => File.ReadAllLines(Path.Combine(Root, relativePath));

    public static string Text(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            // wwwroot/app is what Vite builds out of web/.
            if (Skipped.Contains(Path.GetFileName(child)) || child.EndsWith("wwwroot/app", StringComparison.Ordinal))
                continue;
            foreach (var file in Walk(child))
                yield return file;
        }
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No GraphExplorer.sln above {AppContext.BaseDirectory}.");
    }
}
