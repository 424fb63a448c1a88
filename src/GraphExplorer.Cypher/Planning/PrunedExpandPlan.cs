using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// The nodes that lie at most so many relationships away, each once and the nearest first: a variable-length pattern of
/// which only the set of its ends counts.
/// </summary>
sealed record PrunedExpandPlan(Plan Input, RelationshipSlots Slots, IReadOnlyList<string> Types, bool Into)
    : StepPlan(Input)
{
    /// <summary>0 or 1. With 0 the node itself is one of its ends.</summary>
    public required int Min { get; init; }

    /// <summary>Null: as far as it goes. Visiting each node once needs no limit.</summary>
    public int? Max { get; init; }

    public IReadOnlyList<int> DifferentFrom { get; init; } = [];

    /// <summary>Where each relationship is put for <see cref="Predicates"/>.</summary>
    public int? ElementSlot { get; init; }

    public IReadOnlyList<BoundExpression> Predicates { get; init; } = [];

    /// <summary>Slot for each relationship on the way, when these are wanted instead of the nodes.</summary>
    public int? EachRelationship { get; init; }

    public override IEnumerable<BoundExpression> Expressions => Predicates;
}

/// <summary>A count that the store keeps: nodes with a label, or relationships of a type.</summary>
/// <param name="Slot">Where the number goes.</param>
sealed record CountStorePlan(int Slot) : Plan
{
    /// <summary>Of nodes: their label, null for all nodes. Of relationships: the label at <see cref="LabelAt"/>, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Types whose relationships are counted; null when nodes are counted.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Which end of the relationships has the label.</summary>
    public Syntax.PatternDirection LabelAt { get; init; } = Syntax.PatternDirection.Outgoing;
}
