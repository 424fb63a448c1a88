using System.Collections.Immutable;

namespace GraphExplorer.Cypher.Storage;

enum EntityKind : byte
{
    Node,
    Relationship,
}

enum IndexKind : byte
{
    /// <summary>Ordered by value: equality, ranges, prefixes, existence.</summary>
    Range,

    /// <summary>
    /// Made by CREATE TEXT INDEX. Ordered like a range index and holding the same, so that any plan may use it.
    /// </summary>
    Text,

    /// <summary>Words of strings, by SQLite's FTS5.</summary>
    FullText,

    /// <summary>Made by CREATE POINT INDEX. Ordered like a range index and holding the same.</summary>
    Point,

    /// <summary>Nodes by label and relationships by type, which every graph keeps.</summary>
    Lookup,
}

/// <summary>
/// An index over the entities that have one of the <paramref name="Tokens"/> (labels or types). Range and text indexes
/// have one token and hold the entities that have all of the <paramref name="Keys"/>; full-text indexes may have
/// several tokens and hold the entities that have a string in at least one key.
/// </summary>
sealed record IndexDescription(
    string Name, IndexKind Kind, EntityKind Entity, ImmutableArray<int> Tokens, ImmutableArray<int> Keys)
{
    /// <summary>Number that is never given to another index of the store.</summary>
    public int Id { get; init; }

    /// <summary>True when no two entities may have the same key.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Name of the constraint that the index belongs to and goes with.</summary>
    public string? Constraint { get; init; }

    /// <summary>True when the index lives in memory in the order of its keys.</summary>
    public bool IsOrdered => Kind is not (IndexKind.FullText or IndexKind.Lookup);

    /// <summary>What is indexed, as a text to make a name from.</summary>
    internal string Shape => $"{Kind} {Entity} {string.Join(',', Tokens)} {string.Join(',', Keys)}";
}
