using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// What a part of the graph rests on, as a claims file would give it: the sources with their texts, the entities, every
/// claim about the edges and every name and attribute of the entities, and what contradicts what among them. Loaded
/// into an empty store it gives the same part again.
/// </summary>
public sealed record EvidenceRecords
{
    public static EvidenceRecords None { get; } = new();

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The entities of the part, others that a claim about them names, and those that were merged into them.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Entities that are one; a claims file does not say so.</summary>
    public Merges Merges { get; init; } = Merges.None;

    /// <summary>
    /// Passages of earlier revisions of their sources, which are left out: a claims file holds each source in one revision.
    /// A claim that rests on nothing else is left out with them.
    /// </summary>
    public int FormerPassages { get; init; }

    /// <summary>Contradictions with claims that are not here.</summary>
    public int OuterContradictions { get; init; }

    /// <summary>Sources of which only the newest of several texts is here.</summary>
    public int RevisedSources => Sources.Count(source => source.Revision > 1);

    /// <summary>Whether there is anything.</summary>
    public bool IsEmpty => Claims.Count == 0 && Entities.Count == 0;

    /// <summary>Id of the edge that a claim is drawn as; empty for an attribute.</summary>
    public string EdgeOf(Claim claim) => Merges.EdgeIdOf(claim);

    /// <summary>What the claims add up to.</summary>
    public Reading Reading() => Evidence.Reading.Of(Sources, Claims, Contradictions, Merges);

    /// <summary>Reads the records behind entities and the edges between them.</summary>
    /// <exception cref="GraphRefusedException">The store refused a question.</exception>
    /// <exception cref="GraphUnreachableException">The store is away.</exception>
    public static Task<EvidenceRecords> ReadAsync(
        IGraphConnection graph, IReadOnlyCollection<string> entities, IReadOnlyCollection<string> edges,
        CancellationToken cancellationToken = default) => graph.ReadAsync(
            transaction => ReadAsync(transaction, entities, edges, cancellationToken),
            graph.Limits.OfQuestions with { RowsMax = int.MaxValue }, cancellationToken);

    static async Task<EvidenceRecords> ReadAsync(
        IGraphTransaction transaction, IReadOnlyCollection<string> entities, IReadOnlyCollection<string> edges,
        CancellationToken cancellationToken)
    {
        var store = new StoreReader(transaction, cancellationToken);
        var merges = await store.MergesAsync();
        var drawn = edges.ToHashSet(StringComparer.Ordinal);
        var about = await store.ClaimsAsync("stored-claims-about", "ids", merges.MembersOf(entities));
        string[] claims = [.. about.Values.Select(stored => stored.Claim)
            .Where(claim => !claim.IsOfEdge || claim.Predicate == ClaimReading.NamePredicate || drawn.Contains(merges.EdgeIdOf(claim)))
            .Select(claim => claim.Id).Order(StringComparer.Ordinal)];
        var known = await new KnownRecordsReader(transaction, cancellationToken).ReadAsync([], [.. merges.MembersOf(entities)], claims);
        var whole = known.Claims.Values.Select(WithoutFormer).Where(claim => claim.Passages.Count > 0).ToArray();
        var origins = (await store.GradesAsync()).ToDictionary(source => source.Id, source => source.DerivedFrom, StringComparer.Ordinal);
        var contradictions = (await store.ContradictionsAsync(claims)).Distinct().ToArray();
        var kept = whole.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var named = await KnownActorsAsync(transaction, known, cancellationToken);
        return new EvidenceRecords
        {
            Sources = [.. InOrder(known.Sources.Values, source => source.Id).Select(source => source with
            {
                DerivedFrom = [.. origins.GetValueOrDefault(source.Id, []).Where(known.Sources.ContainsKey)],
            })],
            Entities = [.. InOrder(known.Entities.Values.UnionBy(named, entity => entity.Id), entity => entity.Id)],
            Claims = [.. InOrder(whole, claim => claim.Id)],
            Contradictions = [.. contradictions.Where(pair => kept.Contains(pair.Claim) && kept.Contains(pair.OtherClaim))
                .OrderBy(pair => pair.Claim, StringComparer.Ordinal).ThenBy(pair => pair.OtherClaim, StringComparer.Ordinal)
                .ThenBy(pair => pair.Aspect, StringComparer.Ordinal)],
            OuterContradictions = contradictions.Count(pair => !kept.Contains(pair.Claim) || !kept.Contains(pair.OtherClaim)),
            Merges = merges,
            FormerPassages = known.Claims.Values.Sum(claim => claim.Passages.Count(passage => passage.Revision is not null)),
        };
    }

    static Claim WithoutFormer(Claim claim) => claim.Passages.All(passage => passage.Revision is null)
        ? claim
        : claim with { Passages = [.. claim.Passages.Where(passage => passage.Revision is null)] };

    /// <summary>Actors that a claim names in a property, as a successor does with the group of his office.</summary>
    static async Task<IEnumerable<Entity>> KnownActorsAsync(
        IGraphTransaction transaction, KnownRecords known, CancellationToken cancellationToken)
    {
        var actors =
            from claim in known.Claims.Values
            from rule in Vocabulary.Relation(claim.Predicate)?.Properties ?? []
            where rule.Kind == PropertyKind.Actor
            let id = claim.Properties.GetValueOrDefault(rule.Name) as string
            where id is not null && !known.Entities.ContainsKey(id)
            select id;
        string[] missing = [.. actors.Distinct(StringComparer.Ordinal)];
        return missing.Length == 0
            ? []
            : (await new KnownRecordsReader(transaction, cancellationToken).ReadAsync([], missing, [])).Entities.Values;
    }

    static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> idOf) => items.OrderBy(idOf, StringComparer.Ordinal);
}
