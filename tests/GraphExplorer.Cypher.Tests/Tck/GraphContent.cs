using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Tests.Notation;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>All that is in a graph, to tell what a query changed.</summary>
sealed record GraphContent(
    HashSet<long> Nodes, HashSet<long> Relationships, HashSet<string> Labels, HashSet<string> Properties)
{
    static readonly string[] s_kinds =
    [
        "+nodes", "-nodes", "+relationships", "-relationships", "+labels", "-labels", "+properties", "-properties",
    ];

    public static GraphContent Of(GraphReader graph)
    {
        var writer = new NotationWriter(graph);
        var content = new GraphContent([], [], [], []);
        for (var nodes = graph.Nodes(); nodes.MoveNext();)
        {
            content.Nodes.Add(nodes.Current);
            var node = writer.WriteNode(nodes.Current);
            content.Labels.UnionWith(node.Labels);
            content.AddProperties($"node {nodes.Current}", node.Properties);
        }
        for (var relationships = graph.Relationships(); relationships.MoveNext();)
        {
            content.Relationships.Add(relationships.Current);
            var relationship = writer.WriteRelationship(relationships.Current);
            content.AddProperties($"relationship {relationships.Current}", relationship.Properties);
        }
        return content;
    }

    void AddProperties(string entity, WrittenMap properties)
    {
        foreach (var (key, value) in properties.Entries) Properties.Add($"{entity} {key} {value.Text(anyOrder: false)}");
    }

    /// <summary>The changes that are not zero, as the suite counts them.</summary>
    public IReadOnlyList<string> ChangesTo(GraphContent after)
    {
        int[] counts =
        [
            after.Nodes.Except(Nodes).Count(), Nodes.Except(after.Nodes).Count(),
            after.Relationships.Except(Relationships).Count(), Relationships.Except(after.Relationships).Count(),
            after.Labels.Except(Labels).Count(), Labels.Except(after.Labels).Count(),
            after.Properties.Except(Properties).Count(), Properties.Except(after.Properties).Count(),
        ];
        return [.. s_kinds.Zip(counts).Where(c => c.Second > 0).Select(c => $"{c.First} {c.Second}")];
    }
}
