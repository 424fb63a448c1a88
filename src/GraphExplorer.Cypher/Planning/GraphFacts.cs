using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// What planning may know of the graph: its names, its indexes and its counts. It never reads an entity. It remembers
/// which counts were asked for, so that a plan can be given up when they have changed.
/// </summary>
sealed class GraphFacts(IGraphReader graph)
{
    readonly HashSet<CountAsked> _asked = [];

    /// <summary>The counts of labels and types that the plan rests on.</summary>
    public IReadOnlyCollection<CountAsked> Asked => _asked;

    public double Nodes => graph.Statistics.Nodes;

    public double Relationships => graph.Statistics.Relationships;

    public double NodesWithLabel(string label) => Ask(new CountAsked(IsLabel: true, label, 0));

    /// <summary>Relationships of any of the types; without types all of them.</summary>
    public double RelationshipsOf(IReadOnlyList<string> types)
    {
        if (types.Count == 0) return Relationships;
        double sum = 0;
        foreach (var type in types) sum += Ask(new CountAsked(IsLabel: false, type, 0));
        return sum;
    }

    double Ask(CountAsked question)
    {
        var count = question.In(graph);
        _asked.Add(question with { Count = count });
        return count;
    }

    /// <summary>Share of an index's entries that one value has on average; of an empty index what is thought of any equality.</summary>
    public double EqualShare(IndexDescription index) =>
        graph.Statistics.IndexDistinct(index) is > 0 and var values ? 1.0 / values : Estimates.EqualShare;

    public bool KnowsLabel(string label) => graph.Tokens.Labels.Find(label) >= 0;

    public bool KnowsType(string type) => graph.Tokens.Types.Find(type) >= 0;

    public bool KnowsKey(string key) => graph.Tokens.Keys.Find(key) >= 0;

    /// <summary>The best index for look-ups of one property of the nodes with a label.</summary>
    public IndexDescription? NodeIndex(string label, string key) =>
        Index(EntityKind.Node, graph.Tokens.Labels.Find(label), key);

    /// <summary>The best index for look-ups of one property of the relationships of a type.</summary>
    public IndexDescription? RelationshipIndex(string type, string key) =>
        Index(EntityKind.Relationship, graph.Tokens.Types.Find(type), key);

    /// <summary>Whether some index looks up properties of this label or type.</summary>
    public bool HasIndex(bool onRelationships, string labelOrType) => IndexesOn(onRelationships, labelOrType).Any();

    /// <summary>Whether there is an index over just these properties.</summary>
    public bool HasIndex(bool onRelationships, string labelOrType, IReadOnlyList<string> keys) =>
        IndexesOn(onRelationships, labelOrType).Any(index => KeysOf(index).SequenceEqual(keys));

    /// <summary>The indexes over several properties: their names, keys in order, and whether a key occurs once.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Keys, bool IsUnique)> Composites(bool onRelationships, string labelOrType) =>
        from index in IndexesOn(onRelationships, labelOrType)
        where index.Keys.Length > 1
        select (index.Name, (IReadOnlyList<string>)[.. KeysOf(index)], index.IsUnique);

    IEnumerable<IndexDescription> IndexesOn(bool onRelationships, string labelOrType)
    {
        var entity = onRelationships ? EntityKind.Relationship : EntityKind.Node;
        var token = (onRelationships ? graph.Tokens.Types : graph.Tokens.Labels).Find(labelOrType);
        return graph.Schema.OrderedIndexes.Where(index => index.Entity == entity && index.Tokens[0] == token);
    }

    IEnumerable<string> KeysOf(IndexDescription index) => index.Keys.Select(key => graph.Tokens.Keys.Name(key));

    IndexDescription? Index(EntityKind entity, int token, string key) =>
        token >= 0 && graph.Tokens.Keys.Find(key) is var number and >= 0
            ? graph.Schema.IndexFor(entity, token, number)
            : null;
}

/// <summary>A count that a plan rests on: of the nodes with a label, or of the relationships of a type.</summary>
sealed record CountAsked(bool IsLabel, string Name, long Count)
{
    /// <summary>Growth or loss by which another plan may be better.</summary>
    const long FactorMax = 8;

    /// <summary>Whether the count is about what it was; an empty graph counts as one.</summary>
    public bool HoldsIn(IGraphReader graph)
    {
        var now = In(graph) + 1;
        var then = Count + 1;
        return now <= then * FactorMax && then <= now * FactorMax;
    }

    /// <summary>The count as it is in a graph.</summary>
    public long In(IGraphReader graph)
    {
        var token = (IsLabel ? graph.Tokens.Labels : graph.Tokens.Types).Find(Name);
        if (token < 0) return 0;
        return IsLabel ? graph.Statistics.NodesWithLabel(token) : graph.Statistics.RelationshipsOfType(token);
    }
}
