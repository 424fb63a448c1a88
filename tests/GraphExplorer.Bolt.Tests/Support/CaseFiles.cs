namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>Test data beside the test assembly.</summary>
static class CaseFiles
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", name);

    /// <summary>Lines of a file that are neither empty nor comments, their fields separated by <c>|</c>.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        from line in File.ReadLines(PathOf(name))
        where line.Length > 0 && !line.StartsWith('#')
        select line.Split('|', StringSplitOptions.TrimEntries);
}
