using System.Collections.Immutable;

namespace GraphExplorer.Cypher.Storage;

enum ConstraintKind : byte
{
    /// <summary>No two entities have the same values; an entity without one of the properties is free.</summary>
    Unique,

    /// <summary>Unique, and every entity has all the properties.</summary>
    Key,

    /// <summary>Every entity has the property.</summary>
    Existence,
}

/// <summary>A rule about the nodes with a label, or the relationships of a type (<paramref name="Token"/>).</summary>
sealed record ConstraintDescription(
    string Name, ConstraintKind Kind, EntityKind Entity, int Token, ImmutableArray<int> Keys)
{
    /// <summary>Number that is never given to another constraint of the store.</summary>
    public int Id { get; init; }

    public bool IsUnique => Kind is ConstraintKind.Unique or ConstraintKind.Key;

    public bool DemandsExistence => Kind is ConstraintKind.Existence or ConstraintKind.Key;

    /// <summary>What is demanded of what, as a text to make a name from.</summary>
    internal string Shape => $"{Kind} {Entity} {Token} {string.Join(',', Keys)}";
}
