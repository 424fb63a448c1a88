using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// What changed between two dates in what sources said of an edge. A claim was known by a day when a source that makes it
/// had been published: certainly when the last possible day of publication is not after it, possibly when the first is
/// not. The graph keeps no dates of retrieval, so a source without a date of publication may be of any time. Deprecated
/// claims are passed over.
/// <list type="bullet">
/// <item>Re-dated: a claim that was known by the first date and one that became known between the two give the edge
/// different dates, and the later date was not given before.</item>
/// <item>Newly disputed: two claims contradict each other; the younger of them became known between the two dates, and
/// no older contradiction was known for certain by the first.</item>
/// </list>
/// The change is certain when it is so whatever the true days of publication, else possible. Contradictions about
/// attributes of a node, such as its strength, are not looked at.
/// </summary>
static class SaidChange
{
    public static IEnumerable<Change> Of(
        Subgraph subgraph, ILookup<string, StatedClaim> claims, DateBounds first, DateBounds second)
    {
        var known = claims.SelectMany(group => group).DistinctBy(claim => claim.Id)
            .ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        return subgraph.Edges.SelectMany(edge => new[]
        {
            Redated(edge, [.. claims[edge.Id].Where(IsValid)], first, second),
            Disputed(edge, [.. claims[edge.Id].Where(IsValid)], known, first, second),
        }).OfType<Change>();
    }

    /// <summary>First and last possible day on which a claim became known.</summary>
    public static DateBounds KnownFrom(StatedClaim claim)
    {
        var days = claim.Passages.Select(passage => DateBounds.Of(passage.Source.Published)).ToArray();
        return days.Length == 0 ? DateBounds.Unknown : new(days.Min(day => day.Min), days.Min(day => day.Max));
    }

    static bool IsValid(StatedClaim claim) => claim.Rank != "deprecated";

    static Change? Redated(GraphEdge edge, IReadOnlyList<StatedClaim> claims, DateBounds first, DateBounds second)
    {
        var dated = claims.Where(claim => claim.Stance != "denies" && claim.StartEdtf.Length + claim.EndEdtf.Length > 0)
            .Select(claim => (Claim: claim, Date: new SaidDate(claim.StartEdtf, claim.EndEdtf), Known: KnownFrom(claim)))
            .ToArray();
        var said = dated.Where(each => each.Known.Max <= first.Max).Select(each => each.Date).ToHashSet();
        var pairs =
            from before in dated
            where before.Known.Min <= first.Max
            from after in dated
            where before.Date != after.Date && !said.Contains(after.Date) && Between(after.Known, first, second) is not null
            let certain = before.Known.Max <= first.Max && Between(after.Known, first, second) == TimeState.Certain
            orderby certain descending
            select (before, after, certain);
        return pairs.Take(1).Select(pair => new Change
        {
            Kind = ChangeKind.Redated,
            Certainty = pair.certain ? TimeState.Certain : TimeState.Possible,
            Edge = edge,
            DateBefore = pair.before.Date,
            DateAfter = pair.after.Date,
            Claims = [pair.before.Claim.Id, pair.after.Claim.Id],
        }).FirstOrDefault();
    }

    static Change? Disputed(
        GraphEdge edge, IReadOnlyList<StatedClaim> claims, Dictionary<string, StatedClaim> known, DateBounds first, DateBounds second)
    {
        var disputes = (
            from claim in claims
            from conflict in claim.Conflicts
            let other = known.GetValueOrDefault(conflict.Claim)
            where other is not null && IsValid(other)
            let days = Later(KnownFrom(claim), KnownFrom(other))
            select (claim, other, days)).ToArray();
        if (disputes.Any(dispute => dispute.days.Max <= first.Max)) return null;
        var fresh = disputes.Select(dispute => (dispute.claim, dispute.other, State: Between(dispute.days, first, second)))
            .Where(dispute => dispute.State is not null)
            .OrderByDescending(dispute => dispute.State == TimeState.Certain).ToArray();
        return fresh.Length == 0 ? null : new Change
        {
            Kind = ChangeKind.Disputed,
            Certainty = fresh[0].State!.Value,
            Edge = edge,
            Claims = [.. fresh.SelectMany(dispute => new[] { dispute.claim.Id, dispute.other.Id }).Distinct()],
        };
    }

    /// <summary>Both are known when the later one is.</summary>
    static DateBounds Later(DateBounds one, DateBounds other) => new(Math.Max(one.Min, other.Min), Math.Max(one.Max, other.Max));

    /// <summary>Whether something became known after the first date and by the second; null = it cannot have.</summary>
    static TimeState? Between(DateBounds known, DateBounds first, DateBounds second) =>
        known.Max <= first.Max || known.Min > second.Max ? null
        : known.Min > first.Max && known.Max <= second.Max ? TimeState.Certain
        : TimeState.Possible;
}
