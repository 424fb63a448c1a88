namespace GraphExplorer.Evidence;

/// <summary>What a property of a node or relation may hold.</summary>
public enum PropertyKind
{
    Text,
    Truth,
    Integer,
    Number,

    /// <summary>An EDTF date.</summary>
    Date,

    /// <summary>One of the listed words.</summary>
    Word,

    /// <summary>Id of a group or state actor.</summary>
    Actor,
}

/// <summary>A property that an entity or a relation type adds to what all of them carry.</summary>
public sealed record PropertyRule(string Name, PropertyKind Kind, bool Required, IReadOnlyList<string> Words)
{
    /// <summary>Least and greatest value of a number.</summary>
    public double Min { get; init; } = double.MinValue;

    /// <inheritdoc cref="Min"/>
    public double Max { get; init; } = double.MaxValue;

    /// <summary>A text that may be empty.</summary>
    public bool MayBeEmpty { get; init; }
}
