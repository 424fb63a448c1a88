using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// Follows one relationship from a node that is known. With <paramref name="Into"/> the other node is known too and the
/// relationship has to lead there.
/// </summary>
sealed record ExpandPlan(Plan Input, RelationshipSlots Slots, IReadOnlyList<string> Types, bool Into) : StepPlan(Input)
{
    /// <summary>Relationships (or lists of them) of the same MATCH, which this one must differ from.</summary>
    public IReadOnlyList<int> DifferentFrom { get; init; } = [];
}

/// <summary>Finds the ends of a relationship that an earlier clause left in its slot.</summary>
sealed record ProjectEndsPlan(Plan Input, RelationshipSlots Slots, IReadOnlyList<string> Types) : StepPlan(Input)
{
    public required bool FromIsBound { get; init; }

    public required bool ToIsBound { get; init; }

    public IReadOnlyList<int> DifferentFrom { get; init; } = [];
}

/// <summary>Lets through the rows that have a node in each of the slots: null matches nothing.</summary>
sealed record NodesGivenPlan(Plan Input, IReadOnlyList<int> Slots) : StepPlan(Input);

/// <summary>Lets through the rows in which no relationship of one group of slots is in the other group too.</summary>
sealed record DifferentPlan(Plan Input, IReadOnlyList<int> Left, IReadOnlyList<int> Right) : StepPlan(Input);

/// <summary>Follows relationships from a node that is known, as often as the pattern allows; gives their list.</summary>
sealed record VariableExpandPlan(Plan Input, RelationshipSlots Slots, IReadOnlyList<string> Types, bool Into)
    : StepPlan(Input)
{
    public required int Min { get; init; }

    /// <summary>Null: up to the limit of the engine.</summary>
    public int? Max { get; init; }

    /// <summary>True when the path is walked from the end that stands last in the text: the list is turned round.</summary>
    public bool Reversed { get; init; }

    /// <summary>False under REPEATABLE ELEMENTS.</summary>
    public bool DifferentRelationships { get; init; } = true;

    public IReadOnlyList<int> DifferentFrom { get; init; } = [];

    /// <summary>Where each relationship is put for <see cref="Predicates"/>.</summary>
    public int? ElementSlot { get; init; }

    public IReadOnlyList<BoundExpression> Predicates { get; init; } = [];

    public override IEnumerable<BoundExpression> Expressions => Predicates;
}

/// <summary>Walks the list of relationships that an earlier clause left in a slot.</summary>
/// <param name="Pattern">The pattern that the list has to fit; its nodes may be known or not.</param>
sealed record WalkListPlan(Plan Input, BoundVariableLength Pattern, bool FromIsBound, bool ToIsBound) : StepPlan(Input)
{
    public IReadOnlyList<int> DifferentFrom { get; init; } = [];

    public override IEnumerable<BoundExpression> Expressions => Pattern.Predicates;
}

/// <summary>Repeats an inner plan from node to node: a quantified path pattern.</summary>
/// <param name="Inner">One walk: reads <see cref="Repetition.InnerStart"/>, fills the other inner slots.</param>
sealed record RepeatPlan(Plan Input, Plan Inner, Repetition Repetition) : StepPlan(Input)
{
    public override IReadOnlyList<Plan> Inputs => [Input, Inner];
}

/// <summary>How a quantified path is walked.</summary>
/// <param name="From">Known node where the first walk starts.</param>
/// <param name="To">Node where the last walk ends; known before when <see cref="Into"/>.</param>
/// <param name="InnerStart">Slot of the first node of one walk.</param>
/// <param name="InnerEnd">Slot of the last node of one walk.</param>
sealed record Repetition(int From, int To, int InnerStart, int InnerEnd)
{
    public required int Min { get; init; }

    public int? Max { get; init; }

    public bool Into { get; init; }

    /// <summary>True when the walks go from the end of the pattern to its start, so that groups are turned round.</summary>
    public bool Reversed { get; init; }

    /// <summary>False under REPEATABLE ELEMENTS.</summary>
    public bool DifferentRelationships { get; init; } = true;

    /// <summary>Slots of the relationships (or lists of them) of one walk, in the order of the text.</summary>
    public required IReadOnlyList<int> InnerRelationships { get; init; }

    public IReadOnlyList<int> DifferentFrom { get; init; } = [];

    public required IReadOnlyList<SlotCopy> Groups { get; init; }

    /// <summary>Slot that takes all relationships of all walks in the order of walking, for uniqueness and paths.</summary>
    public required int TraceSlot { get; init; }
}

/// <summary>
/// Selects paths between each two ends: the paths of the inner plan are walked for one row, and the selector picks.
/// For patterns with relationships that are known already.
/// </summary>
sealed record SelectPathsPlan(Plan Input, Plan Walks, BoundPathSelector Selector) : StepPlan(Input)
{
    /// <summary>The path whose length counts.</summary>
    public required int PathSlot { get; init; }

    /// <summary>Slots of both ends: paths are picked for each pair of them.</summary>
    public required (int Start, int End) Ends { get; init; }

    /// <summary>Slots that a walk fills.</summary>
    public required IReadOnlyList<int> Kept { get; init; }

    public override IReadOnlyList<Plan> Inputs => [Input, Walks];

    public override IEnumerable<BoundExpression> Expressions => Selector.Count is { } count ? [count] : [];
}

/// <summary>Makes the value of a named path from its first node and the relationships (or lists of them) in the row.</summary>
sealed record NamePathPlan(Plan Input, int PathSlot, int Start, IReadOnlyList<int> Relationships) : StepPlan(Input);
