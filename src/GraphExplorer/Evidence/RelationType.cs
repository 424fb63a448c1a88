namespace GraphExplorer.Evidence;

/// <summary>What a relation type is about, for grouping in legends and on the page of definitions.</summary>
public enum RelationCategory
{
    Allegiance,
    Genealogy,
    Support,
    Conflict,
    Leadership,
    Events,
    Places,
    Membership,
    Identity,
}

/// <summary>
/// A relation type as the graph uses it. An end carries one of <see cref="From"/> and <see cref="To"/>; a symmetric
/// type is stored once, with the smaller id first, and asked without an arrow.
/// </summary>
public sealed record RelationType
{
    /// <summary>Upper case, as in Cypher.</summary>
    public required string Name { get; init; }
    public required RelationCategory Category { get; init; }
    public required IReadOnlyList<string> From { get; init; }
    public required IReadOnlyList<string> To { get; init; }
    public bool Symmetric { get; init; }

    /// <summary>Read from the first end to the second: <c>splinter of</c>.</summary>
    public required string Phrase { get; init; }

    /// <summary>
    /// Read from the second end to the first: <c>has splinter</c>; the same as <see cref="Phrase"/> when symmetric.
    /// </summary>
    public required string Inverse { get; init; }

    /// <summary>One sentence that says when the type applies.</summary>
    public required string Definition { get; init; }

    /// <summary>One sentence with a case.</summary>
    public required string Example { get; init; }

    public IReadOnlyList<PropertyRule> Properties { get; init; } = [];

    /// <summary>Whether a node with these labels may be the first (or second) end.</summary>
    public bool AllowsFrom(IEnumerable<string> labels) => labels.Any(From.Contains);

    /// <inheritdoc cref="AllowsFrom"/>
    public bool AllowsTo(IEnumerable<string> labels) => labels.Any(To.Contains);
}
