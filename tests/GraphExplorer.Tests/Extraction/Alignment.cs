using GraphExplorer.Evidence;
using GraphExplorer.Extraction;

namespace GraphExplorer.Tests.Extraction;

/// <summary>
/// Which candidate is which thing of the curated reading where neither has a name. Two such things are the same when
/// they have the same label (events: the same kind, and both or neither with a date in the text) and a claim of each, of
/// one type and direction, is quoted from overlapping words, has the same start where the reading quotes a date, and has
/// the same thing at its other end. Each thing is matched with one other at most, those that share most claims first.
/// </summary>
sealed class Alignment
{
    static readonly HashSet<string> s_violence = ["attack", "campaign", "battle", "kidnapping"];

    readonly IReadOnlyList<CuratedClaim> _curated;
    readonly Dictionary<string, CuratedThing> _theirs;
    readonly Dictionary<string, CandidateEntity> _mine;
    readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);

    public Alignment(Extracted extracted, IReadOnlyList<CuratedClaim> curated, IReadOnlyList<CuratedThing> things)
    {
        _curated = curated;
        _theirs = things.ToDictionary(thing => thing.Id);
        _mine = extracted.Entities.ToDictionary(entity => entity.Id);
        Candidates = [.. extracted.Claims.Where(claim => char.IsUpper(claim.Type[0]) && claim.Type != "KNOWN_AS" && claim.Stance == Stance.Asserts)];
        while (Best() is { } pair)
            _same[pair.Mine] = pair.Theirs;
    }

    /// <summary>The relations that are proposed; names, attributes and denials are not compared.</summary>
    public IReadOnlyList<CandidateClaim> Candidates { get; }

    public IEnumerable<(string Mine, string Theirs)> Pairs => _same.Select(pair => (pair.Key, pair.Value)).Order();

    /// <summary>Whether the candidate says what the curated claim says.</summary>
    public bool Fits(CandidateClaim claim, CuratedClaim curated) =>
        claim.Type == curated.Type && IsDate(claim, curated)
        && ((Same(claim.From, curated.From) && Same(claim.To, curated.To)) || (IsSymmetric(curated) && Same(claim.From, curated.To) && Same(claim.To, curated.From)));

    static bool IsDate(CandidateClaim claim, CuratedClaim curated) => !curated.IsDated || claim.StartEdtf == curated.Start;

    static bool IsSymmetric(CuratedClaim curated) => Vocabulary.Relation(curated.Type)?.Symmetric ?? false;

    bool Same(string mine, string theirs) => mine == theirs || _same.GetValueOrDefault(mine) == theirs;

    (string Mine, string Theirs)? Best() => (
        from claim in Candidates
        from curated in _curated
        where claim.Type == curated.Type && IsDate(claim, curated) && Overlap(claim, curated)
        from pair in Open(claim, curated)
        group curated by pair into shared
        orderby shared.Distinct().Count() descending, shared.Key.Mine, shared.Key.Theirs
        select ((string, string)?)shared.Key).FirstOrDefault();

    // The ends of the two claims that may be the same thing, where their other ends are.
    IEnumerable<(string Mine, string Theirs)> Open(CandidateClaim claim, CuratedClaim curated)
    {
        if (Same(claim.To, curated.To) && MayBe(claim.From, curated.From))
            yield return (claim.From, curated.From);
        if (Same(claim.From, curated.From) && MayBe(claim.To, curated.To))
            yield return (claim.To, curated.To);
        if (!IsSymmetric(curated))
            yield break;
        if (Same(claim.To, curated.From) && MayBe(claim.From, curated.To))
            yield return (claim.From, curated.To);
        if (Same(claim.From, curated.To) && MayBe(claim.To, curated.From))
            yield return (claim.To, curated.From);
    }

    bool MayBe(string mine, string theirs)
    {
        if (_same.ContainsKey(mine) || _same.ContainsValue(theirs) || _mine[mine] is not { IsKnown: false } entity || !_theirs.TryGetValue(theirs, out var thing) || !thing.HasNoName || entity.Label != thing.Label)
            return false;
        return thing.Label switch
        {
            "Event" => IsKind(entity.Properties["type"].ToString()!, thing.EventType) && entity.Properties["whenText"].ToString()!.Length > 0 == thing.IsDated,
            "Place" => entity.Properties["kind"] is "facility",
            _ => entity.Properties["unnamed"] is true,
        };
    }

    static bool IsKind(string mine, string theirs) => mine == theirs || (s_violence.Contains(mine) && s_violence.Contains(theirs));

    static bool Overlap(CandidateClaim claim, CuratedClaim curated) => curated.Passages.Any(passage => passage.Start < claim.Span.End && claim.Span.Start < passage.End);
}
