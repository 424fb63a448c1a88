using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

sealed record PlainNode(long Id)
{
    public SortedSet<string> Labels { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, Value> Properties { get; init; } = [];
}

sealed record PlainRelationship(long Id, long Start, long End, string Type)
{
    public Dictionary<string, Value> Properties { get; init; } = [];
}

/// <summary>A graph as two dictionaries: nothing about it is fast, and nothing is shared with the store.</summary>
sealed class PlainGraph
{
    /// <summary>Ids of what a query makes start here, far from those of the store.</summary>
    const long FirstNewId = 1_000_000;

    long _next = FirstNewId;

    public SortedDictionary<long, PlainNode> Nodes { get; } = [];

    public SortedDictionary<long, PlainRelationship> Relationships { get; } = [];

    public static PlainGraph Of(GraphReader graph)
    {
        var plain = new PlainGraph();
        var properties = new List<Property>();
        for (var nodes = graph.Nodes(); nodes.MoveNext();)
        {
            var node = new PlainNode(nodes.Current);
            foreach (var label in graph.Labels(nodes.Current)) node.Labels.Add(graph.Tokens.Labels.Name(label));
            properties.Clear();
            graph.NodeProperties(nodes.Current, properties);
            foreach (var (key, value) in properties) node.Properties[graph.Tokens.Keys.Name(key)] = value;
            plain.Nodes.Add(node.Id, node);
        }
        for (var edges = graph.Relationships(); edges.MoveNext();)
        {
            var ends = graph.Ends(edges.Current);
            var edge = new PlainRelationship(edges.Current, ends.Start, ends.End, graph.Tokens.Types.Name(ends.Type));
            properties.Clear();
            graph.RelationshipProperties(edges.Current, properties);
            foreach (var (key, value) in properties) edge.Properties[graph.Tokens.Keys.Name(key)] = value;
            plain.Relationships.Add(edge.Id, edge);
        }
        return plain;
    }

    public PlainGraph Copy()
    {
        var copy = new PlainGraph();
        foreach (var node in Nodes.Values)
            copy.Nodes.Add(node.Id, node with { Labels = new(node.Labels, StringComparer.Ordinal), Properties = new(node.Properties) });
        foreach (var edge in Relationships.Values) copy.Relationships.Add(edge.Id, edge with { Properties = new(edge.Properties) });
        return copy;
    }

    public PlainNode CreateNode()
    {
        var node = new PlainNode(_next++);
        Nodes.Add(node.Id, node);
        return node;
    }

    public PlainRelationship CreateRelationship(long start, long end, string type)
    {
        var edge = new PlainRelationship(_next++, start, end, type);
        Relationships.Add(edge.Id, edge);
        return edge;
    }

    public Dictionary<string, Value> PropertiesOf(Value entity) => entity.IsNode
        ? NodeOf(entity).Properties
        : Relationships.TryGetValue(entity.AsRelationship(), out var edge) ? edge.Properties : throw new PlainError("deleted");

    public PlainNode NodeOf(Value node) => Nodes.GetValueOrDefault(node.AsNode()) ?? throw new PlainError("deleted");

    public PlainRelationship RelationshipOf(Value edge) =>
        Relationships.GetValueOrDefault(edge.AsRelationship()) ?? throw new PlainError("deleted");
}

/// <summary>The query fails at run time, by the rules of the language.</summary>
sealed class PlainError(string message) : Exception(message);

/// <summary>The query uses what the interpreter does not know, or takes more steps than it is given.</summary>
sealed class BeyondReferenceException(string what) : Exception(what);
