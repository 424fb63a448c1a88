using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>How the result of a query opens.</summary>
public enum ResultView
{
    Table,
    Graph,
}

/// <summary>A query with a name, a description and typed parameters.</summary>
/// <param name="Id">Stays the same whatever it is called, so that it can be cited; empty when its text has none.</param>
/// <param name="Name">Name in addresses and on the command line, such as <c>pledges-in-order</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="About">What it answers.</param>
/// <param name="Tags">Words by which the library is grouped.</param>
/// <param name="Folder">Where the library keeps it, such as <c>IMU/Leaders</c>; empty at its top.</param>
/// <param name="Columns">Columns that its result is expected to have; empty when it does not say.</param>
/// <param name="View">How its result opens.</param>
/// <param name="Parameters">Parameters in the order of the file.</param>
/// <param name="File">The file that it is from.</param>
public sealed record SavedQuery(
    Guid Id, string Name, string Title, string About, IReadOnlyList<string> Tags, string Folder, IReadOnlyList<string> Columns, ResultView View,
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
            IdOf(file),
            file.Path[(file.Path.LastIndexOf('/') + 1)..],
            file.Name,
            file.About,
            WordsOf(file, "tags"),
            string.Join('/', (file.HeadersOf("folder").LastOrDefault() ?? "").Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            WordsOf(file, "columns"),
            ViewOf(file),
            ParameterHeader.ReadAll(file),
            file);
    }

    static string[] WordsOf(QueryFile file, string key) =>
        [.. file.HeadersOf(key).SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    static Guid IdOf(QueryFile file) => file.HeadersOf("id").LastOrDefault() is not { } text ? Guid.Empty
        : Guid.TryParse(text, out var id) ? id
        : throw new FormatException($"{file.Path}: the id '{text}' is not a UUID.");

    static ResultView ViewOf(QueryFile file) => file.HeadersOf("view").LastOrDefault() switch
    {
        null or "table" => ResultView.Table,
        "graph" => ResultView.Graph,
        var other => throw new FormatException($"{file.Path}: view is '{other}'; graph and table are known."),
    };
}
