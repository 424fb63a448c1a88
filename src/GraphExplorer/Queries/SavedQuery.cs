using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>How the result of a query opens.</summary>
public enum ResultView
{
    Table,
    Graph,
}

/// <summary>A query with a name, a description and typed parameters.</summary>
/// <param name="Name">Name in addresses and on the command line, such as <c>pledges-in-order</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="About">What it answers.</param>
/// <param name="Tags">Words by which the library is grouped.</param>
/// <param name="View">How its result opens.</param>
/// <param name="Parameters">Parameters in the order of the file.</param>
/// <param name="File">The file that it is from.</param>
public sealed record SavedQuery(
    string Name, string Title, string About, IReadOnlyList<string> Tags, ResultView View,
    IReadOnlyList<QueryParameter> Parameters, QueryFile File)
{
    /// <summary>The Cypher.</summary>
    public string Text => File.Text;

    /// <summary>
    /// Reads the content of a <c>.cypher</c> file in the form of <c>cypher/README.md</c>. Throws
    /// <see cref="FormatException"/> that says what
    /// is wrong with it.
    /// </summary>
    public static SavedQuery Parse(string path, string content) => Of(QueryFileParser.Parse(path, content));

    /// <summary>True when a text begins with the header of a saved query, false when it is Cypher alone.</summary>
    public static bool HasHeader(string content) =>
        content.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()).TakeWhile(line => line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            .Any(line => line.StartsWith("// name:", StringComparison.Ordinal));

    internal static SavedQuery Of(QueryFile file)
    {
        if (file.Statements.Count != 1) throw new FormatException($"{file.Path}: a saved query has one statement, not {file.Statements.Count}.");
        return new SavedQuery(
            file.Path[(file.Path.LastIndexOf('/') + 1)..],
            file.Name,
            file.About,
            [.. file.HeadersOf("tags").SelectMany(tags => tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            ViewOf(file),
            ParameterHeader.ReadAll(file),
            file);
    }

    static ResultView ViewOf(QueryFile file) => file.HeadersOf("view").LastOrDefault() switch
    {
        null or "table" => ResultView.Table,
        "graph" => ResultView.Graph,
        var other => throw new FormatException($"{file.Path}: view is '{other}'; graph and table are known."),
    };
}
