namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// The rewrites that the planner may use, one switch for each. Every one of them keeps the rows of a query (their order
/// only where the query asks for one), so tests compare a query with itself while single switches are off.
/// </summary>
sealed record PlannerOptions
{
    public static PlannerOptions Default { get; } = new();

    /// <summary>All switches off: scans, walks, filters, sorts, as the text says them.</summary>
    public static PlannerOptions Plain { get; } = new()
    {
        IndexSeeks = false,
        HashJoins = false,
        PrunedWalks = false,
        CountStore = false,
        IndexOrder = false,
        TopRows = false,
        UniqueGroups = false,
        OrderedGroups = false,
        ImpliedLabels = false,
    };

    /// <summary>Start from an index where a predicate allows it, instead of a scan with a filter.</summary>
    public bool IndexSeeks { get; init; } = true;

    /// <summary>Join parts of a pattern that only an equality connects by a hash table, instead of a product with a filter.</summary>
    public bool HashJoins { get; init; } = true;

    /// <summary>
    /// Visit each node once where only the set of ends (or of relationships) of a variable-length pattern counts,
    /// instead of walking every path.
    /// </summary>
    public bool PrunedWalks { get; init; } = true;

    /// <summary>Answer counts of all nodes or relationships of a kind from the counters of the store.</summary>
    public bool CountStore { get; init; } = true;

    /// <summary>Read rows in the order of an index, instead of sorting them.</summary>
    public bool IndexOrder { get; init; } = true;

    /// <summary>Hold only the rows that ORDER BY with LIMIT can give, instead of sorting all.</summary>
    public bool TopRows { get; init; } = true;

    /// <summary>Take a group for new without a look at its other keys, where one key is unique by a constraint.</summary>
    public bool UniqueGroups { get; init; } = true;

    /// <summary>Hold one group at a time where the rows come group by group, instead of all groups. Needs <see cref="UniqueGroups"/>.</summary>
    public bool OrderedGroups { get; init; } = true;

    /// <summary>Leave out the test of a label that all ends of the walked types have, by the counters of the store.</summary>
    public bool ImpliedLabels { get; init; } = true;
}
