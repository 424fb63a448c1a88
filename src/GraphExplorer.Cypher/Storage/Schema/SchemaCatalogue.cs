using System.Collections.Immutable;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Indexes and constraints at one moment. Immutable; a change makes another catalogue with the next version.
/// </summary>
sealed class SchemaCatalogue
{
    readonly Dictionary<(EntityKind, int Key), IndexDescription[]> _orderedByKey;

    public static readonly SchemaCatalogue Empty = new(0, 1, [], []);

    /// <summary>
    /// The look-up of nodes by label and of relationships by type, under the names that Neo4j gives them. They are there
    /// always, and in no file.
    /// </summary>
    public static readonly IReadOnlyList<IndexDescription> Lookups =
    [
        new("index_343aff4e", IndexKind.Lookup, EntityKind.Node, [], []) { Id = -1 },
        new("index_f7700477", IndexKind.Lookup, EntityKind.Relationship, [], []) { Id = -2 },
    ];

    public SchemaCatalogue(
        long version, int nextId, ImmutableArray<IndexDescription> indexes,
        ImmutableArray<ConstraintDescription> constraints)
    {
        (Version, NextId, Indexes, Constraints) = (version, nextId, indexes, constraints);
        OrderedIndexes = [.. indexes.Where(index => index.IsOrdered)];
        _orderedByKey = OrderedIndexes
            .SelectMany(index => index.Keys.Distinct().Select(key => (Place: (index.Entity, key), Index: index)))
            .GroupBy(entry => entry.Place, entry => entry.Index)
            .ToDictionary(group => group.Key, group => group.ToArray());
        FullTextIndexes = [.. indexes.Where(index => index.Kind == IndexKind.FullText)];
    }

    /// <summary>Grows with every change: plans made under another version may not hold any more.</summary>
    public long Version { get; }

    public ImmutableArray<IndexDescription> Indexes { get; }

    public ImmutableArray<ConstraintDescription> Constraints { get; }

    /// <summary>The id that the next index or constraint gets; ids are not given twice.</summary>
    internal int NextId { get; }

    internal IndexDescription[] OrderedIndexes { get; }

    internal IndexDescription[] FullTextIndexes { get; }

    /// <summary>The ordered indexes that hold a property of such entities, among others or alone.</summary>
    internal IndexDescription[] OrderedOver(EntityKind entity, int key) =>
        _orderedByKey.TryGetValue((entity, key), out var indexes) ? indexes : [];

    internal bool Has(IndexDescription index) => Indexes.Any(other => other.Id == index.Id);

    public IndexDescription? FindIndex(string name) =>
        Indexes.FirstOrDefault(index => index.Name == name) ?? Lookups.FirstOrDefault(index => index.Name == name);

    public ConstraintDescription? FindConstraint(string name) =>
        Constraints.FirstOrDefault(constraint => constraint.Name == name);

    /// <summary>An index of the same kind over the same tokens and keys, whatever its name.</summary>
    public IndexDescription? FindEqual(IndexDescription index) => Indexes.Concat(Lookups).FirstOrDefault(other =>
        other.Kind == index.Kind && other.Entity == index.Entity && other.Tokens.SequenceEqual(index.Tokens)
        && other.Keys.SequenceEqual(index.Keys));

    /// <summary>A constraint of the same kind over the same token and keys, whatever its name.</summary>
    public ConstraintDescription? FindEqual(ConstraintDescription constraint) => Constraints.FirstOrDefault(other =>
        other.Kind == constraint.Kind && other.Entity == constraint.Entity && other.Token == constraint.Token
        && other.Type == constraint.Type && other.Keys.SequenceEqual(constraint.Keys));

    /// <summary>
    /// The best index for look-ups of one property: a unique one before a range one before a text one.
    /// </summary>
    public IndexDescription? IndexFor(EntityKind entity, int token, int key)
    {
        IndexDescription? best = null;
        foreach (var index in OrderedIndexes)
            if (index.Entity == entity && index.Tokens[0] == token && index.Keys.Length == 1 && index.Keys[0] == key
                && (best is null || IsBetter(index, best)))
                best = index;
        return best;
    }

    internal SchemaCatalogue With(IndexDescription index) =>
        new(Version + 1, Math.Max(NextId, index.Id + 1), Indexes.Add(index), Constraints);

    internal SchemaCatalogue With(ConstraintDescription constraint) =>
        new(Version + 1, Math.Max(NextId, constraint.Id + 1), Indexes, Constraints.Add(constraint));

    internal SchemaCatalogue Without(IndexDescription index) =>
        new(Version + 1, NextId, Indexes.Remove(index), Constraints);

    internal SchemaCatalogue Without(ConstraintDescription constraint) =>
        new(Version + 1, NextId, Indexes, Constraints.Remove(constraint));

    /// <summary>A name like <c>index_5f3a09c1</c> that depends on what is indexed.</summary>
    internal string NameFor(string prefix, string shape)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = $"{prefix}_{Crc32.Of(System.Text.Encoding.UTF8.GetBytes(shape + attempt)):x8}";
            if (IsFree(name) || Has(name, shape)) return name;
        }
    }

    bool IsFree(string name) => FindIndex(name) is null && FindConstraint(name) is null;

    bool Has(string name, string shape) => FindIndex(name)?.Shape == shape || FindConstraint(name)?.Shape == shape;

    static bool IsBetter(IndexDescription index, IndexDescription than) =>
        index.IsUnique != than.IsUnique ? index.IsUnique : index.Kind < than.Kind;
}
