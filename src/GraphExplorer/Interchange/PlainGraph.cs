using GraphExplorer.Export;

namespace GraphExplorer.Interchange;

/// <summary>A node of a file: its id, what the file says of it by name, its whole record, and where that stands.</summary>
sealed record PlainNode(string Id, IReadOnlyDictionary<string, string> Values, string Record, string Place);

/// <summary>An edge of a file; see <see cref="PlainNode"/>.</summary>
sealed record PlainEdge(string From, string To, IReadOnlyDictionary<string, string> Values, string Record, string Place);

/// <summary>
/// A graph as files of other programs have it: nodes and edges with named values. A file of ours has its records among the
/// values; any other file becomes claims of a source.
/// </summary>
sealed class PlainGraph(ReaderLimits limits)
{
    readonly List<PlainNode> _nodes = [];
    readonly List<PlainEdge> _edges = [];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IReadOnlyList<PlainNode> Nodes => _nodes;

    public IReadOnlyList<PlainEdge> Edges => _edges;

    /// <summary>Records that belong to the graph as a whole; empty in files of others.</summary>
    public string Evidence { get; set; } = "";

    /// <exception cref="RefusedFileException">The id is taken, or there are too many elements.</exception>
    public void Add(PlainNode node)
    {
        if (node.Id.Length == 0)
            throw new RefusedFileException(node.Place, "A node has no id.", "Give each node an id of its own.");
        if (!_ids.Add(node.Id))
            throw new RefusedFileException(node.Place, $"The id '{Shown(node.Id)}' is given to a second node.", "Give each node an id of its own.");
        _nodes.Add(node);
        Count(node.Place);
    }

    /// <inheritdoc cref="Add(PlainNode)"/>
    public void Add(PlainEdge edge)
    {
        _edges.Add(edge);
        Count(edge.Place);
    }

    /// <summary>The records of the graph.</summary>
    /// <exception cref="RefusedFileException">The file holds what the graph cannot, or no longer says what its records say.</exception>
    public IEnumerable<string> ToRecords(ImportedSource source)
    {
        foreach (var edge in _edges)
            foreach (var id in new[] { edge.From, edge.To })
                if (!_ids.Contains(id))
                    throw new RefusedFileException(edge.Place, $"An edge ends at '{Shown(id)}', but there is no such node.", "Add the node, or take the edge out.");
        return IsOurs ? new PlainEvidence(this, limits).Records() : new ForeignRecords(this, source).Records();
    }

    bool IsOurs => Evidence.Length > 0 || _nodes.Any(node => node.Values.ContainsKey(ExportTable.Evidence))
        || _edges.Any(edge => edge.Values.ContainsKey(ExportTable.Evidence));

    void Count(string place)
    {
        if (_nodes.Count + _edges.Count > limits.ElementsMax)
            throw new RefusedFileException(
                place, $"The file has more than {limits.ElementsMax} nodes and edges (ElementsMax).", "Divide it, or raise the limit.");
    }

    /// <summary>An id short enough for a message.</summary>
    public static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
