using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>A graph in plain dictionaries: what the store must equal, by the simplest code that can be right.</summary>
sealed class GraphModel
{
    public SortedDictionary<long, Node> Nodes { get; private init; } = [];

    public SortedDictionary<long, Relationship> Relationships { get; private init; } = [];

    public GraphModel Copy() => new()
    {
        Nodes = new(Nodes.ToDictionary(pair => pair.Key, pair => pair.Value.Copy())),
        Relationships = new(Relationships.ToDictionary(pair => pair.Key, pair => pair.Value.Copy())),
    };

    public IEnumerable<long> RelationshipsAt(long node) =>
        Relationships.Where(pair => pair.Value.Start == node || pair.Value.End == node).Select(pair => pair.Key);

    /// <summary>Everything that a reader can say, compared with the same said from the dictionaries.</summary>
    public void DemandEqual(IGraphReader reader)
    {
        Assert.Equal(Nodes.Keys, Write.All(reader.Nodes()));
        Assert.Equal(Relationships.Keys, Write.All(reader.Relationships()));
        Assert.Equal(Nodes.Count, reader.Statistics.Nodes);
        Assert.Equal(Relationships.Count, reader.Statistics.Relationships);
        foreach (var (id, node) in Nodes) DemandEqual(reader, id, node);
        foreach (var (id, relationship) in Relationships) DemandEqual(reader, id, relationship);
        for (var label = 0; label < reader.Tokens.Labels.Count; label++)
        {
            var expected = Nodes.Where(pair => pair.Value.Labels.Contains(label)).Select(pair => pair.Key).ToList();
            Assert.Equal(expected, Write.All(reader.NodesWithLabel(label)));
            Assert.Equal(expected.Count, reader.Statistics.NodesWithLabel(label));
        }
        for (var type = 0; type < reader.Tokens.Types.Count; type++) DemandEqual(reader, type);
        foreach (var index in reader.Schema.Indexes) DemandEqual(reader, index);
    }

    void DemandEqual(IGraphReader reader, long id, Node node)
    {
        Assert.True(reader.NodeExists(id));
        Assert.Equal(node.Labels, reader.Labels(id).ToArray());
        foreach (var label in node.Labels) Assert.True(reader.HasLabel(id, label));
        Assert.False(reader.HasLabel(id, 1000));
        var properties = new List<Property>();
        reader.NodeProperties(id, properties);
        DemandEqual(node.Properties, properties, key => reader.NodeProperty(id, key));
        DemandExpands(reader, id, null);
        for (var type = 0; type < reader.Tokens.Types.Count; type++) DemandExpands(reader, id, [type]);
        DemandExpands(reader, id, [-1]);
    }

    void DemandExpands(IGraphReader reader, long node, int[]? types)
    {
        var near = Relationships
            .Where(pair => types is null || types.Contains(pair.Value.Type)).ToList();
        var outgoing = near.Where(pair => pair.Value.Start == node)
            .Select(pair => (pair.Value.Type, true, pair.Value.End, pair.Key)).ToList();
        var incoming = near.Where(pair => pair.Value.End == node)
            .Select(pair => (pair.Value.Type, false, pair.Value.Start, pair.Key)).ToList();
        Check(Direction.Outgoing, outgoing);
        Check(Direction.Incoming, incoming);
        Check(Direction.Both, [.. outgoing, .. incoming.Where(edge => edge.Start != node)]);

        void Check(Direction direction, List<(int, bool, long, long)> expected)
        {
            Assert.Equal(expected.Order(), Write.All(reader.Expand(node, direction, types)).Order());
            Assert.Equal(expected.Count, reader.Degree(node, direction, types));
        }
    }

    static void DemandEqual(IGraphReader reader, long id, Relationship relationship)
    {
        Assert.True(reader.RelationshipExists(id));
        Assert.Equal(new(relationship.Type, relationship.Start, relationship.End), reader.Ends(id));
        var properties = new List<Property>();
        reader.RelationshipProperties(id, properties);
        DemandEqual(relationship.Properties, properties, key => reader.RelationshipProperty(id, key));
    }

    static void DemandEqual(SortedDictionary<int, Value> expected, List<Property> actual, Func<int, Value> get)
    {
        Assert.Equal(expected.Select(pair => (pair.Key, pair.Value.Kind, pair.Value)),
            actual.Select(property => (property.Key, property.Value.Kind, property.Value)));
        foreach (var (key, value) in expected) Assert.Equal(value, get(key));
        Assert.Equal(Value.Null, get(-1));
    }

    void DemandEqual(IGraphReader reader, int type)
    {
        var expected = Relationships.Where(pair => pair.Value.Type == type).ToList();
        Assert.Equal(expected.Select(pair => pair.Key), Write.All(reader.RelationshipsOfType(type)));
        Assert.Equal(expected.Count, reader.Statistics.RelationshipsOfType(type));
        for (var label = 0; label < reader.Tokens.Labels.Count; label++)
        {
            var starts = expected.Count(pair => Nodes[pair.Value.Start].Labels.Contains(label));
            var ends = expected.Count(pair => Nodes[pair.Value.End].Labels.Contains(label));
            Assert.Equal(starts, reader.Statistics.RelationshipsOf(label, type, Direction.Outgoing));
            Assert.Equal(ends, reader.Statistics.RelationshipsOf(label, type, Direction.Incoming));
        }
    }

    void DemandEqual(IGraphReader reader, IndexDescription index)
    {
        var entries = Nodes
            .Where(pair => pair.Value.Labels.Contains(index.Tokens[0]) && index.Keys.All(pair.Value.Properties.ContainsKey))
            .Select(pair => (Key: KeyOf(pair.Value, index), Id: pair.Key))
            .OrderBy(entry => entry.Key, Ordering.Comparer).ThenBy(entry => entry.Id).ToList();
        Assert.Equal(entries.Select(entry => entry.Id), Write.All(reader.Seek(index, IndexRange.Everything)));
        Assert.Equal(entries.Count, reader.Statistics.IndexEntries(index));
        Assert.Equal(entries.Select(entry => entry.Key).Distinct().Count(), reader.Statistics.IndexDistinct(index));
        foreach (var (key, _) in entries)
        {
            var equal =
                entries.Where(entry => Equality.Equal(entry.Key, key) == true).Select(entry => entry.Id).ToList();
            Assert.Equal(equal, Write.All(reader.Seek(index, IndexRange.Exact(key))));
            Assert.Equal(equal.Count == 0 ? -1 : equal[0], reader.SeekFirst(index, key));
        }
    }

    static Value KeyOf(Node node, IndexDescription index) => index.Keys.Length == 1
        ? node.Properties[index.Keys[0]]
        : Value.Of([.. index.Keys.Select(key => node.Properties[key])]);

    public sealed record Node(SortedSet<int> Labels, SortedDictionary<int, Value> Properties)
    {
        public Node Copy() => new(new SortedSet<int>(Labels), new(Properties));
    }

    public sealed record Relationship(int Type, long Start, long End, SortedDictionary<int, Value> Properties)
    {
        public Relationship Copy() => this with { Properties = new(Properties) };
    }
}
