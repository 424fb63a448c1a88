using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Model;

/// <summary>
/// Collects the nodes and relationships that stand anywhere in the values of results (in lists, maps and paths too)
/// into a
/// <see cref="Subgraph"/>. A relationship is kept once both of its ends are known; <see cref="MissingEnds"/> are
/// those that are not.
/// </summary>
public sealed class SubgraphBuilder
{
    readonly OrderedDictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    readonly OrderedDictionary<string, BoltRelationship> _relationships = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _degrees = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<NodeName>> _names = new(StringComparer.Ordinal);
    readonly List<RanQuery> _queries = [];

    /// <summary>Nodes that were met so far.</summary>
    public int NodeCount => _nodes.Count;

    /// <summary>Relationships that were met so far.</summary>
    public int EdgeCount => _relationships.Count;

    /// <summary>Version of the data that goes into the subgraph.</summary>
    public string DataVersion { get; set; } = "";

    /// <summary>Set when there is more than was collected.</summary>
    public Truncation? Truncated { get; set; }

    /// <summary>Ids of the nodes that were met so far.</summary>
    public IReadOnlyList<string> NodeIds => [.. _nodes.Values.Select(node => node.Id)];

    /// <summary>Ids of the groups among them.</summary>
    public IReadOnlyList<string> GroupIds =>
        [.. _nodes.Values.Where(node => node.Kind == GraphNode.GroupKind).Select(node => node.Id)];

    /// <summary>The store's own ids of nodes that a relationship starts or ends at and that were not met.</summary>
    public IReadOnlyList<string> MissingEnds =>
        [.. _relationships.Values.SelectMany(edge => new[] { edge.StartElementId, edge.EndElementId })
            .Where(id => !_nodes.ContainsKey(id)).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds what a value holds; values without nodes and relationships add nothing.</summary>
    public void Add(object? value)
    {
        switch (value)
        {
            case BoltNode node:
                _nodes.TryAdd(node.ElementId, GraphElements.ToNode(node));
                break;
            case BoltRelationship relationship:
                _relationships.TryAdd(relationship.ElementId, relationship);
                break;
            case BoltPath path:
                foreach (var node in path.Nodes) Add(node);
                foreach (var relationship in path.Relationships) Add(relationship);
                break;
            case string:
                break;
            case IReadOnlyDictionary<string, object?> map:
                foreach (var item in map.Values) Add(item);
                break;
            case IEnumerable<object?> list:
                foreach (var item in list) Add(item);
                break;
        }
    }

    /// <summary>Says that the query was run to get this.</summary>
    public void Add(RanQuery query) => _queries.Add(query);

    /// <summary>Sets how many relationships the node of this id has in the store.</summary>
    public void SetDegree(string id, long degree) => _degrees[id] = (int)Math.Min(degree, int.MaxValue);

    /// <summary>Adds a name of the node of this id.</summary>
    public void AddName(string id, NodeName name)
    {
        if (!_names.TryGetValue(id, out var names)) _names[id] = names = [];
        names.Add(name);
    }

    /// <summary>What was collected.</summary>
    public Subgraph Build() => new(
        DataVersion,
        [.. _nodes.Values.Select(Completed).DistinctBy(node => node.Id)],
        [.. _relationships.Values
            .Where(edge => _nodes.ContainsKey(edge.StartElementId) && _nodes.ContainsKey(edge.EndElementId))
            .Select(ToEdge).DistinctBy(edge => edge.Id)],
        Truncated,
        [.. _queries.Distinct()]);

    /// <summary>
    /// A value of a result in the product's own types: <see cref="GraphNode"/>, <see cref="GraphEdge"/>,
    /// <see cref="GraphPath"/>, lists and maps
    /// of them, and plain values. Nodes come without their degree.
    /// </summary>
    public object? ToPlain(object? value) => value switch
    {
        BoltNode node => GraphElements.ToNode(node),
        BoltRelationship relationship => ToEdge(relationship),
        BoltPath path => new GraphPath([.. path.Nodes.Select(GraphElements.ToNode)], [.. path.Relationships.Select(ToEdge)]),
        string or byte[] => PlainValue.Of(value),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => ToPlain(pair.Value), StringComparer.Ordinal),
        IEnumerable<object?> list => list.Select(ToPlain).ToArray(),
        _ => PlainValue.Of(value),
    };

    GraphNode Completed(GraphNode node)
    {
        var counted = node with { Degree = _degrees.GetValueOrDefault(node.Id) };
        return _names.TryGetValue(node.Id, out var names) ? counted with { Names = [.. names] } : counted;
    }

    // An end that nobody returned keeps the store's own id.
    GraphEdge ToEdge(BoltRelationship edge) =>
        GraphElements.ToEdge(edge, EndOf(edge.StartElementId), EndOf(edge.EndElementId));

    string EndOf(string elementId) => _nodes.TryGetValue(elementId, out var node) ? node.Id : elementId;
}
