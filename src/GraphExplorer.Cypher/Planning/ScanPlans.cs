using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>For each input row, every node.</summary>
sealed record AllNodesScanPlan(Plan Input, int Slot) : StepPlan(Input);

/// <summary>For each input row, every node with a label.</summary>
sealed record LabelScanPlan(Plan Input, int Slot, string Label) : StepPlan(Input);

/// <summary>For each input row, every relationship of the types with its ends (both ways round for an undirected one).</summary>
sealed record TypeScanPlan(Plan Input, RelationshipSlots Slots, IReadOnlyList<string> Types) : StepPlan(Input);

/// <summary>For each input row, the nodes that an index finds.</summary>
sealed record NodeIndexSeekPlan(Plan Input, int Slot, IndexSeek Seek) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => Seek.Expressions;
}

/// <summary>For each input row, the relationships that an index finds, with their ends.</summary>
sealed record RelationshipIndexSeekPlan(Plan Input, RelationshipSlots Slots, IndexSeek Seek) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => Seek.Expressions;
}

/// <summary>For each input row, the node or relationship with an id.</summary>
/// <param name="Id">The number of id(), or the text of elementId(); or a list of them when <paramref name="Many"/>.</param>
sealed record NodeByIdPlan(Plan Input, int Slot, BoundExpression Id, bool Many) : StepPlan(Input)
{
    public required bool IsElementId { get; init; }

    public override IEnumerable<BoundExpression> Expressions => [Id];
}

/// <summary>Where a relationship and its two ends go, and how the pattern looks at it from <paramref name="From"/>.</summary>
sealed record RelationshipSlots(int Slot, int From, int To, Syntax.PatternDirection Direction);

/// <summary>A look-up in a range or unique index.</summary>
/// <param name="Target">What is indexed, by names: the tokens are found when the plan is compiled.</param>
/// <param name="Bounds">What the value has to be.</param>
sealed record IndexSeek(IndexTarget Target, SeekBounds Bounds)
{
    public IEnumerable<BoundExpression> Expressions => Bounds.Expressions;
}

/// <param name="Index">Name of the index.</param>
/// <param name="LabelOrType">Label of the nodes, or type of the relationships.</param>
/// <param name="Key">The property, or the properties with commas between them.</param>
/// <param name="IsUnique">At most one entity has a value.</param>
sealed record IndexTarget(string Index, string LabelOrType, string Key, bool IsUnique);

/// <summary>What an index is asked for. A closed family.</summary>
abstract record SeekBounds
{
    public abstract IEnumerable<BoundExpression> Expressions { get; }
}

/// <summary><c>n.key = value</c></summary>
sealed record SeekEqual(BoundExpression Value) : SeekBounds
{
    public override IEnumerable<BoundExpression> Expressions => [Value];
}

/// <summary><c>n.key IN list</c></summary>
sealed record SeekAny(BoundExpression List) : SeekBounds
{
    public override IEnumerable<BoundExpression> Expressions => [List];
}

/// <summary><c>n.key STARTS WITH prefix</c></summary>
sealed record SeekPrefix(BoundExpression Prefix) : SeekBounds
{
    public override IEnumerable<BoundExpression> Expressions => [Prefix];
}

/// <summary>Everything in the index: <c>n.key IS NOT NULL</c>.</summary>
sealed record SeekEverything : SeekBounds
{
    public override IEnumerable<BoundExpression> Expressions => [];
}

/// <summary>Of an index over several properties: values of the first ones, and what the next has to be, if anything.</summary>
sealed record SeekComposite(IReadOnlyList<BoundExpression> Leading, SeekBounds? Tail) : SeekBounds
{
    public override IEnumerable<BoundExpression> Expressions => [.. Leading, .. Tail?.Expressions ?? []];
}

/// <summary>Comparisons from below, from above, or both.</summary>
sealed record SeekBetween(SeekEnd? From, SeekEnd? To) : SeekBounds
{
    public override IEnumerable<BoundExpression> Expressions
    {
        get
        {
            if (From is not null) yield return From.Value;
            if (To is not null) yield return To.Value;
        }
    }
}

sealed record SeekEnd(BoundExpression Value, bool Inclusive);
