using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Notation;

/// <summary>Turns values of the engine into what the conformance suite writes for them.</summary>
sealed class NotationWriter(GraphReader graph)
{
    public Written Write(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String =>
            new WrittenScalar(value),
        ValueKind.List => new WrittenList([.. value.AsList().Select(Write)]),
        ValueKind.Map => new WrittenMap([.. value.AsMap().Select(e => (e.Key, Write(e.Value)))]),
        ValueKind.Node => WriteNode(value.AsNode()),
        ValueKind.Relationship => WriteRelationship(value.AsRelationship()),
        ValueKind.Path => WritePath(value.AsPath()),
        _ => new WrittenScalar(Value.Of(value.ToString())),
    };

    public WrittenNode WriteNode(long node)
    {
        var properties = new List<Property>();
        graph.NodeProperties(node, properties);
        var labels = new List<string>();
        foreach (var label in graph.Labels(node)) labels.Add(graph.Tokens.Labels.Name(label));
        return new WrittenNode(labels, WriteProperties(properties));
    }

    public WrittenRelationship WriteRelationship(long relationship)
    {
        var properties = new List<Property>();
        graph.RelationshipProperties(relationship, properties);
        return new WrittenRelationship(graph.Tokens.Types.Name(graph.Ends(relationship).Type), WriteProperties(properties));
    }

    WrittenMap WriteProperties(List<Property> properties) =>
        new([.. properties.Select(p => (graph.Tokens.Keys.Name(p.Key), Write(p.Value)))]);

    WrittenPath WritePath(PathValue path)
    {
        var steps = new List<(WrittenRelationship, bool)>();
        for (var i = 0; i < path.Length; i++)
        {
            var relationship = path.Relationships[i];
            steps.Add((WriteRelationship(relationship), graph.Ends(relationship).Start == path.Nodes[i]));
        }
        return new WrittenPath([.. path.Nodes.ToArray().Select(WriteNode)], steps);
    }
}
