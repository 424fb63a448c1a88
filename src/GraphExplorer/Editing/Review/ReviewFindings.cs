using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Time;

namespace GraphExplorer.Editing.Review;

/// <summary>How a candidate stands to what the graph holds.</summary>
public enum FindingKind
{
    /// <summary>The graph has this relationship; the candidate is further evidence of it.</summary>
    Known,

    /// <summary>The candidate cannot be so if the graph is right: it denies, turns round, or dates apart.</summary>
    Contradicts,

    /// <summary>The same two are joined in another way.</summary>
    Beside,

    /// <summary>A new entity has the name of one that is known.</summary>
    NameTaken,
}

/// <summary>Something in the graph that a reviewer of a candidate wants to see.</summary>
/// <param name="Kind">How it bears on the candidate.</param>
/// <param name="Text">In a sentence.</param>
/// <param name="Subject">Id of the edge or entity.</param>
public sealed record ReviewFinding(FindingKind Kind, string Text, string Subject);

/// <summary>Sets candidates against the graph: same relationship, contradiction, other ties, names that are taken.</summary>
public static class ReviewFindings
{
    /// <summary>Most relationships that are looked at between the entities of a document.</summary>
    const int EdgesMax = 20_000;

    /// <summary>What bears on each of the candidates, by candidate id; those on which nothing bears are left out.</summary>
    public static Task<IReadOnlyDictionary<Guid, IReadOnlyList<ReviewFinding>>> FindAsync(
        IGraphConnection graph, IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => FindAsync(inquiry, candidates), cancellationToken);

    static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ReviewFinding>>> FindAsync(
        Inquiry inquiry, IReadOnlyList<Candidate> candidates)
    {
        string[] ends =
        [
            .. candidates.Select(candidate => candidate.Proposal.Claim).SelectMany(claim => new[] { claim.From, claim.To })
                .Where(id => id.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        await inquiry.CollectAsync("explore/edges-between", ("ids", ends), ("limit", EdgesMax));
        await inquiry.CollectEndsAsync();
        var edges = inquiry.Found.Build().Edges.ToLookup(edge => PairOf(edge.From, edge.To));
        var names = await NamesAsync(inquiry, candidates);
        return candidates
            .Select(candidate => (candidate.Id, Findings: (IReadOnlyList<ReviewFinding>)
                [.. OfTies(candidate.Proposal.Claim, edges), .. OfName(candidate.Proposal.Claim, names), .. OfNames(candidate.Proposal.Entities, names)]))
            .Where(found => found.Findings.Count > 0)
            .ToDictionary(found => found.Id, found => found.Findings);
    }

    static async Task<ILookup<string, (string Id, string Name)>> NamesAsync(Inquiry inquiry, IReadOnlyList<Candidate> candidates)
    {
        string[] keys =
        [
            .. candidates.SelectMany(candidate => candidate.Proposal.Entities.Select(entity => entity.Name).Append(candidate.Proposal.Claim.NameText))
                .Select(NameKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        var rows = keys.Length == 0 ? [] : await inquiry.RowsAsync("explore/named", ("keys", keys));
        return rows.ToLookup(row => row.Text("key"), row => (row.Text("id"), row.Text("name")), StringComparer.Ordinal);
    }

    static IEnumerable<ReviewFinding> OfTies(ClaimDraft claim, ILookup<(string, string), GraphEdge> edges)
    {
        if (!claim.IsRelation)
            yield break;
        foreach (var edge in edges[PairOf(claim.From, claim.To)])
            yield return OfTie(claim, edge);
    }

    static ReviewFinding OfTie(ClaimDraft claim, GraphEdge edge)
    {
        var phrase = Vocabulary.Relation(edge.Type)?.Phrase ?? edge.Type;
        var when = edge.Span.StartEdtf.Length > 0 ? $" since {edge.Span.StartEdtf}" : "";
        if (edge.Type != claim.Predicate)
            return new(FindingKind.Beside, $"The graph also joins these two: {phrase}{when}.", edge.Id);
        if (edge.Id != claim.EdgeId && edge.From == claim.To)
            return new(FindingKind.Contradicts, $"The graph has it the other way round: {phrase}{when}.", edge.Id);
        if (claim.Stance == "denies")
            return new(FindingKind.Contradicts, $"The graph says that it is so: {phrase}{when}.", edge.Id);
        if (AreApart(claim, edge))
            return new(FindingKind.Contradicts, $"The graph dates it otherwise: {edge.Span.StartEdtf}, here {claim.Start}.", edge.Id);
        return new(FindingKind.Known, $"The graph has this relationship{when}; this is further evidence of it.", edge.Id);
    }

    static bool AreApart(ClaimDraft claim, GraphEdge edge)
    {
        if (claim.Start.Length == 0 || edge.Span.StartEdtf.Length == 0)
            return false;
        if (!Edtf.TryParse(claim.Start, out _, out _) || !Edtf.TryParse(edge.Span.StartEdtf, out _, out _))
            return false;
        var (one, other) = (DateBounds.Of(claim.Start), DateBounds.Of(edge.Span.StartEdtf));
        return one.Max < other.Min || other.Max < one.Min;
    }

    static IEnumerable<ReviewFinding> OfName(ClaimDraft claim, ILookup<string, (string Id, string Name)> names) =>
        from known in claim.IsName ? names[NameKey.Of(claim.NameText)] : []
        select known.Id == claim.From
            ? new ReviewFinding(FindingKind.Known, "The graph knows this name of it.", claim.EdgeId)
            : new ReviewFinding(FindingKind.NameTaken, $"“{claim.NameText}” is a name of {known.Name}. Is it the same?", known.Id);

    static IEnumerable<ReviewFinding> OfNames(IEnumerable<EntityDraft> entities, ILookup<string, (string Id, string Name)> names) =>
        from entity in entities
        from known in names[NameKey.Of(entity.Name)]
        where known.Id != entity.Id
        select new ReviewFinding(FindingKind.NameTaken, $"“{entity.Name}” is a name of {known.Name}. Is it the same?", known.Id);

    static (string, string) PairOf(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
