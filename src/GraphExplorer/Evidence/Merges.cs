namespace GraphExplorer.Evidence;

/// <summary>Two entities that were accepted as one.</summary>
/// <param name="Absorbed">Id of the one that is no longer shown.</param>
/// <param name="Kept">Id of the one that stands for both; it may itself be absorbed by a third.</param>
public sealed record Merge(string Absorbed, string Kept);

/// <summary>
/// Which entities were accepted as one (accepted <c>SAME_AS</c>). Claims stay as they were coded; only what they read as
/// speaks of the entity that stays, so that a merge is taken apart by leaving it out.
/// </summary>
public sealed class Merges
{
    readonly Dictionary<string, string> _kept;
    readonly ILookup<string, string> _members;

    Merges(IReadOnlyCollection<Merge> pairs)
    {
        var next = pairs.ToDictionary(pair => pair.Absorbed, pair => pair.Kept, StringComparer.Ordinal);
        Pairs = [.. pairs.OrderBy(pair => pair.Absorbed, StringComparer.Ordinal)];
        _kept = next.Keys.ToDictionary(id => id, id => Follow(next, id), StringComparer.Ordinal);
        _members = _kept.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    public static Merges None { get; } = new([]);

    /// <summary>The pairs, in order of the absorbed ids.</summary>
    public IReadOnlyList<Merge> Pairs { get; }

    /// <summary>Reads pairs in which each entity is absorbed once at most, and none in the end by itself.</summary>
    /// <exception cref="FormatException">An entity is absorbed twice, or the pairs run in a circle.</exception>
    public static Merges Of(IReadOnlyCollection<Merge> pairs)
    {
        if (pairs.GroupBy(pair => pair.Absorbed, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new FormatException($"'{twice.Key}' is merged into {string.Join(" and into ", twice.Select(pair => $"'{pair.Kept}'"))}.");
        return pairs.Count == 0 ? None : new(pairs);
    }

    public bool IsAbsorbed(string id) => _kept.ContainsKey(id);

    /// <summary>The entity that stands for this one: itself, unless it was absorbed.</summary>
    public string KeptOf(string id) => _kept.GetValueOrDefault(id, id);

    /// <summary>These entities and all that are one with them.</summary>
    public IEnumerable<string> MembersOf(IEnumerable<string> ids) => ids.Select(KeptOf).Distinct(StringComparer.Ordinal)
        .SelectMany(kept => _members[kept].Order(StringComparer.Ordinal).Prepend(kept));

    /// <summary>Entities that these merges and others give another entity to stand for them.</summary>
    public IReadOnlyList<string> ChangedFrom(Merges others) =>
        [.. _kept.Keys.Union(others._kept.Keys, StringComparer.Ordinal).Where(id => KeptOf(id) != others.KeptOf(id)).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The claim as it reads: its ends, and actors that its properties name, are the entities that stand for them.
    /// </summary>
    public Claim Read(Claim claim)
    {
        if (_kept.Count == 0)
            return claim;
        var actors = Vocabulary.Relation(claim.Predicate)?.Properties.Where(rule => rule.Kind == PropertyKind.Actor)
            .Where(rule => claim.Properties.GetValueOrDefault(rule.Name) is string id && IsAbsorbed(id)).ToArray() ?? [];
        var properties = actors.Length == 0 ? claim.Properties : claim.Properties.ToDictionary(
            pair => pair.Key, pair => actors.Any(rule => rule.Name == pair.Key) ? KeptOf((string)pair.Value) : pair.Value, StringComparer.Ordinal);
        return claim with { From = KeptOf(claim.From), To = claim.To is { } to ? KeptOf(to) : null, Properties = properties };
    }

    /// <summary>Id of the edge that the claim reads as; empty for an attribute.</summary>
    public string EdgeIdOf(Claim claim) => Read(claim).EdgeId;

    /// <summary>Whether both ends of the claim have become one entity: it is kept, but no edge is drawn of it.</summary>
    public bool IsWithin(Claim claim) => claim.To is { } to && claim.From != to && KeptOf(claim.From) == KeptOf(to);

    static string Follow(Dictionary<string, string> next, string id)
    {
        var at = id;
        for (var steps = 0; next.TryGetValue(at, out var kept); at = kept)
            if (++steps > next.Count)
                throw new FormatException($"The merges of '{id}' run in a circle.");
        return at;
    }
}
