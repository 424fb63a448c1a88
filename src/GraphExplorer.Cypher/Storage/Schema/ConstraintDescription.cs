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

    /// <summary>Where an entity has the property, its value is of the type.</summary>
    Type,
}

/// <summary>A rule about the nodes with a label, or the relationships of a type (<paramref name="Token"/>).</summary>
sealed record ConstraintDescription(
    string Name, ConstraintKind Kind, EntityKind Entity, int Token, ImmutableArray<int> Keys)
{
    /// <summary>Number that is never given to another constraint of the store.</summary>
    public int Id { get; init; }

    /// <summary>What a type constraint allows.</summary>
    public PropertyType Type { get; init; }

    public bool IsUnique => Kind is ConstraintKind.Unique or ConstraintKind.Key;

    public bool DemandsExistence => Kind is ConstraintKind.Existence or ConstraintKind.Key;

    /// <summary>Whether it is looked at when a transaction ends, entity by entity.</summary>
    public bool IsOfOneEntity => Kind != ConstraintKind.Unique;

    /// <summary>What is demanded of what, as a text to make a name from.</summary>
    internal string Shape => $"{Kind} {Entity} {Token} {string.Join(',', Keys)} {Type}";
}
