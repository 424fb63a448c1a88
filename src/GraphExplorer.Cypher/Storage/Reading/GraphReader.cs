using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Reads one <see cref="GraphState"/>.</summary>
abstract class GraphReader : IGraphReader
{
    const int SlotMask = NodePage.SlotMask;

    private protected GraphReader(GraphStore store, GraphState state)
    {
        Store = store;
        State = state;
    }

    public Tokens Tokens => Store.Tokens;

    public SchemaCatalogue Schema => State.Schema;

    public GraphStatistics Statistics => new(State);

    public ElementIds ElementIds => Store.ElementIds;

    public abstract long Version { get; }

    private protected GraphStore Store { get; }

    private protected GraphState State { get; set; }

    public bool NodeExists(long node) => State.PageOfNode(node)?.Exists((int)node & SlotMask) ?? false;

    public bool RelationshipExists(long relationship) =>
        State.PageOfRelationship(relationship)?.Exists((int)relationship & SlotMask) ?? false;

    public bool HasLabel(long node, int label)
    {
        var set = State.PageOfNode(node)?.LabelSet((int)node & SlotMask) ?? -1;
        return set >= 0 && State.LabelSets.Contains(set, label);
    }

    public ReadOnlySpan<int> Labels(long node) => node < 0 ? new[] { SchemaGraph.LabelOf(node) } : State.LabelSets.Labels(PageOf(node).LabelSet((int)node & SlotMask));

    public Value NodeProperty(long node, int key)
    {
        if (node >= 0) return PageOf(node).Properties.Get((int)node & SlotMask, key);
        var properties = new List<Property>();
        SchemaGraph.NodeProperties(this, node, properties);
        return SchemaGraph.PropertyIn(this, properties, key);
    }

    public Value RelationshipProperty(long relationship, int key)
    {
        if (relationship >= 0) return PageOfLive(relationship).Properties.Get((int)relationship & SlotMask, key);
        var properties = new List<Property>();
        SchemaGraph.RelationshipProperties(this, relationship, properties);
        return SchemaGraph.PropertyIn(this, properties, key);
    }

    public void NodeProperties(long node, List<Property> into)
    {
        if (node < 0) SchemaGraph.NodeProperties(this, node, into);
        else PageOf(node).Properties.Collect((int)node & SlotMask, into);
    }

    public void RelationshipProperties(long relationship, List<Property> into)
    {
        if (relationship < 0) SchemaGraph.RelationshipProperties(this, relationship, into);
        else PageOfLive(relationship).Properties.Collect((int)relationship & SlotMask, into);
    }

    public RelationshipEnds Ends(long relationship)
    {
        if (relationship < 0) return SchemaGraph.EndsOf(relationship);
        var ends = State.PageOfRelationship(relationship)?.Ends((int)relationship & SlotMask);
        if (ends is { Type: >= 0 } known) return known;
        throw ErrorCode.EntityNotFound.At(null, $"Relationship {relationship}");
    }

    public ExpandCursor Expand(long node, Direction direction, int[]? types)
    {
        if (State.PageOfNode(node) is not { } page) return default;
        var slot = (int)node & SlotMask;
        return new(
            node,
            direction == Direction.Incoming ? default : page.Outgoing(slot),
            direction == Direction.Outgoing ? default : page.Incoming(slot),
            types);
    }

    public int Degree(long node, Direction direction, int[]? types)
    {
        if (direction == Direction.Both && State.Loops > 0) return DegreeByWalking(node, types);
        if (State.PageOfNode(node) is not { } page) return 0;
        var slot = (int)node & SlotMask;
        var outgoing = direction == Direction.Incoming ? 0 : Count(page.Outgoing(slot), types);
        return outgoing + (direction == Direction.Outgoing ? 0 : Count(page.Incoming(slot), types));
    }

    public EntityCursor Nodes()
    {
        Freeze();
        return new(State.Nodes);
    }

    public EntityCursor NodesWithLabel(int label)
    {
        Freeze();
        return new(State.ByLabel[label]);
    }

    public EntityCursor Relationships()
    {
        Freeze();
        return new(State.Relationships);
    }

    public EntityCursor RelationshipsOfType(int type)
    {
        Freeze();
        return new(State.ByType[type]);
    }

    public virtual IndexCursor Seek(IndexDescription index, IndexRange range)
    {
        Freeze();
        return new(State.Tree(index), range);
    }

    /// <summary>All entries of an ordered index, from the last to the first.</summary>
    public BackwardIndexCursor SeekBackwards(IndexDescription index)
    {
        Freeze();
        return new(State.Tree(index));
    }

    public long SeekFirst(IndexDescription index, Value value) =>
        Equality.Equal(value, value) == true ? State.Tree(index).First(value) : -1;

    public IReadOnlyList<FullTextHit> SearchText(
        IndexDescription index, string query, int limit, CancellationToken cancellation)
    {
        if (index.IsOrdered) throw new ArgumentException($"The index '{index.Name}' is not a full-text index.");
        var properties = index.Keys.Select(Tokens.Keys.Name).ToArray();
        if (FullTextQuery.Translate(query, properties) is not { } expression) return [];
        var search = new FullTextSearch(this, index, expression) { Cancellation = cancellation };
        return Store.Search(search, Link, OwnChanges, Math.Min(limit, Store.Options.FullTextHitsMax));
    }

    /// <summary>The commit that this reader is based on.</summary>
    private protected abstract CommitLink Link { get; }

    /// <summary>What this reader has changed itself since then; null for nothing.</summary>
    private protected virtual GraphChanges? OwnChanges => null;

    /// <summary>Makes what has been read so far immutable, so that a cursor keeps seeing it.</summary>
    private protected virtual void Freeze()
    {
    }

    private protected NodePage PageOf(long node)
    {
        if (State.PageOfNode(node) is { } page && page.Exists((int)node & SlotMask)) return page;
        throw ErrorCode.DeletedEntityAccess.At(null, $"Node {node}");
    }

    private protected RelationshipPage PageOfLive(long relationship)
    {
        if (State.PageOfRelationship(relationship) is { } page && page.Exists((int)relationship & SlotMask))
            return page;
        throw ErrorCode.DeletedEntityAccess.At(null, $"Relationship {relationship}");
    }

    static int Count(Adjacency adjacency, int[]? types)
    {
        if (types is null) return adjacency.Count;
        var sum = 0;
        foreach (var type in types)
            if (adjacency.GroupOf(type) is var group and >= 0)
                sum += adjacency.CountOf(group);
        return sum;
    }

    int DegreeByWalking(long node, int[]? types)
    {
        var count = 0;
        var cursor = Expand(node, Direction.Both, types);
        while (cursor.MoveNext()) count++;
        return count;
    }
}
