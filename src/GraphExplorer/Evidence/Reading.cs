using GraphExplorer.Time;

namespace GraphExplorer.Evidence;

/// <summary>
/// What claims add up to: the edges that the graph shows and the figures that entities carry. A pure function of
/// claims, contradictions and sources; nothing is lost by it, because the claims stay beside it and it can be made
/// again.
/// </summary>
public sealed class Reading
{
    readonly IReadOnlyDictionary<string, Source> _sources;
    readonly SourceGroups _groups;
    readonly ClaimOrder _order;
    readonly HashSet<string> _contradicted;

    Reading(
        IEnumerable<Source> sources, IReadOnlyCollection<Claim> coded, IEnumerable<Contradiction> contradictions, Merges merges)
    {
        Claim[] claims = [.. coded.Where(claim => !merges.IsWithin(claim)).Select(merges.Read)];
        _sources = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _groups = new SourceGroups(_sources.Values);
        _order = new ClaimOrder(_sources);
        var standing = coded.Where(IsStanding).Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        _contradicted = contradictions
            .Where(pair => standing.Contains(pair.Claim) && standing.Contains(pair.OtherClaim))
            .SelectMany(pair => new[] { pair.Claim, pair.OtherClaim })
            .ToHashSet(StringComparer.Ordinal);
        Edges = claims.Where(claim => claim.IsOfEdge).GroupBy(claim => claim.EdgeId, StringComparer.Ordinal)
            .Select(EdgeOf).OrderBy(edge => edge.Id, StringComparer.Ordinal).ToArray();
        Facts = claims.Where(claim => !claim.IsOfEdge).GroupBy(claim => claim.From, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, FactsOf, StringComparer.Ordinal);
    }

    /// <summary>One edge for each id that a claim speaks of, in order of the ids.</summary>
    public IReadOnlyList<ReadingEdge> Edges { get; }

    /// <summary>What attribute claims say, by entity id.</summary>
    public IReadOnlyDictionary<string, EntityFacts> Facts { get; }

    /// <summary>
    /// Reads all claims at once; contradictions count only between claims that are given and not deprecated.
    /// </summary>
    /// <param name="sources">The sources that the claims rest on.</param>
    /// <param name="claims">The claims as they were coded.</param>
    /// <param name="contradictions">What contradicts what.</param>
    /// <param name="merges">Entities that are one; null for none.</param>
    public static Reading Of(
        IEnumerable<Source> sources, IReadOnlyCollection<Claim> claims, IEnumerable<Contradiction> contradictions,
        Merges? merges = null) =>
        new(sources, claims, contradictions, merges ?? Merges.None);

    /// <summary>Whether a standing claim of the given ones contradicts another standing claim.</summary>
    public bool IsContradicted(Claim claim) => _contradicted.Contains(claim.Id);

    static bool IsStanding(Claim claim) => claim.Rank != ClaimRank.Deprecated;

    ReadingEdge EdgeOf(IGrouping<string, Claim> group)
    {
        var claims = group.Order(_order).ToArray();
        var standing = claims.Where(IsStanding).ToArray();
        var asserting = standing.Where(claim => claim.Stance == Stance.Asserts).ToArray();
        var speaking = asserting.Length > 0 ? asserting : claims;
        var lead = speaking[0];
        var (from, to) = EdgeId.Ends(lead.Predicate, lead.From, lead.To!);
        var (span, bounds, text) = DatesOf(speaking);
        return new ReadingEdge
        {
            Id = group.Key,
            Type = lead.Predicate,
            From = from,
            To = to,
            LeadClaim = lead.Id,
            Span = span,
            StartText = text,
            Bounds = bounds,
            Status = asserting.Length > 0 ? EdgeStatus.Accepted : EdgeStatus.Rejected,
            Confidence = asserting.Length > 0 ? Credibility.Confidence(lead.Credibility) : 0,
            Disputed = standing.Any(IsContradicted) || (asserting.Length > 0 && asserting.Length < standing.Length),
            ClaimCount = claims.Length,
            SourceCount = _groups.Independent(claims.Select(claim => claim.Source)),
            Properties = PropertiesOf(speaking),
        };
    }

    /// <summary>
    /// The first claim in order that gives a start gives it, and likewise the end, as long as the end does not lie
    /// before the start. Each is bounded by the publication of the source that gives it, or of the lead's source where
    /// none does.
    /// </summary>
    (DateSpan Span, RelationBounds Bounds, string Text) DatesOf(Claim[] speaking)
    {
        var started = speaking.FirstOrDefault(claim => claim.Span.Start is not null);
        var start = started?.Span.Start;
        var ended = speaking.FirstOrDefault(claim =>
            claim.Span.Ongoing || (claim.Span.End is { } end && (start is null || end.Bounds.Max >= start.Bounds.Min)));
        var span = new DateSpan(start, ended?.Span.End, ended?.Span.Ongoing ?? false);
        var dating = ended is { Span.Ongoing: true } ? ended : started ?? ended ?? speaking[0];
        var text = (started ?? ended ?? speaking[0]).DateText ?? "";
        return (span, RelationBounds.Of(span, Published(dating)), text);
    }

    DateBounds Published(Claim claim) =>
        _sources.TryGetValue(claim.Source, out var source) ? source.PublishedBounds : DateBounds.Unknown;

    static Dictionary<string, object> PropertiesOf(Claim[] speaking)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in speaking.SelectMany(claim => claim.Properties))
            properties.TryAdd(name, value);
        return properties;
    }

    EntityFacts FactsOf(IEnumerable<Claim> claims) => new(claims
        .Where(claim => IsStanding(claim) && claim.Stance == Stance.Asserts)
        .GroupBy(claim => claim.Predicate, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Order(_order).First(), StringComparer.Ordinal));
}
