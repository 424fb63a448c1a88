namespace GraphExplorer.Store;

/// <summary>
/// One file under <c>cypher/</c>: the comments at its top, read as <c>// key: value</c> lines, and the text beneath
/// them. The form is
/// described in <c>cypher/README.md</c>.
/// </summary>
/// <param name="Path">Folder and name without ending, such as <c>explore/neighbourhood</c>.</param>
/// <param name="Name">What people call it: the <c>name</c> line.</param>
/// <param name="About">What it answers: the <c>about</c> line.</param>
/// <param name="Headers">All header lines in order, keys in lower case; a key may occur several times.</param>
/// <param name="Text">The Cypher without the header.</param>
/// <param name="Statements">The statements of the text, split at semicolons.</param>
public sealed record QueryFile(
    string Path,
    string Name,
    string About,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Text,
    IReadOnlyList<string> Statements)
{
    /// <summary>The query of a file with one statement, with these parameters.</summary>
    public GraphQuery With(IReadOnlyDictionary<string, object?> parameters) => Statements.Count == 1
        ? new GraphQuery(Statements[0], parameters, Path)
        : throw new InvalidOperationException($"cypher/{Path}.cypher has {Statements.Count} statements; choose one of them.");

    /// <summary>The query of a file with one statement, with parameters given as pairs.</summary>
    public GraphQuery With(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters) map[name] = value;
        return With(map);
    }

    /// <summary>The values of all header lines with this key.</summary>
    public IEnumerable<string> HeadersOf(string key) =>
        Headers.Where(header => header.Key == key).Select(header => header.Value);
}
