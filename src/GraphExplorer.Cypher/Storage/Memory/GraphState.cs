namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The whole graph at one moment: the heads of all copy-on-write structures. A snapshot keeps one for good; the writer
/// copies it at each statement, which costs some twenty references, and changes its own.
/// </summary>
sealed class GraphState
{
    public required LabelSets LabelSets { get; init; }

    public PageTable<NodePage> NodePages { get; set; } = new(0);

    public PageTable<RelationshipPage> RelationshipPages { get; set; } = new(0);

    /// <summary>Nodes that exist.</summary>
    public IdSet Nodes { get; set; } = new(0);

    public IdSet Relationships { get; set; } = new(0);

    /// <summary>For each label its nodes.</summary>
    public EpochArray<IdSet> ByLabel { get; set; } = new(0);

    /// <summary>For each relationship type its relationships.</summary>
    public EpochArray<IdSet> ByType { get; set; } = new(0);

    public CountTable Counts { get; set; } = new(0);

    /// <summary>For each ordered index, by its id, the entries.</summary>
    public EpochArray<OrderedTree> Trees { get; set; } = new(0);

    public SchemaCatalogue Schema { get; set; } = SchemaCatalogue.Empty;

    /// <summary>The id that the next new node gets. Ids are not given twice.</summary>
    public int NextNode { get; set; }

    public int NextRelationship { get; set; }

    /// <summary>Relationships whose two ends are one node.</summary>
    public int Loops { get; set; }

    public GraphState Copy() => (GraphState)MemberwiseClone();

    public OrderedTree Tree(IndexDescription index) => Trees[index.Id]
        ?? throw new ArgumentException($"The index '{index.Name}' has no ordered entries.");

    public NodePage? PageOfNode(long node) =>
        (ulong)node < (ulong)NextNode ? NodePages[(int)node >> NodePage.SlotBitCount] : null;

    public RelationshipPage? PageOfRelationship(long relationship) => (ulong)relationship < (ulong)NextRelationship
        ? RelationshipPages[(int)relationship >> NodePage.SlotBitCount]
        : null;
}
