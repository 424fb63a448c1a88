namespace GraphExplorer.Evidence;

/// <summary>
/// Which claim of an edge leads: preferred before normal before deprecated, then what asserts before what denies, then
/// the better credibility (6, not judged, last), then the more reliable source (F last), then the id, so that the order
/// never depends on chance.
/// </summary>
public sealed class ClaimOrder(IReadOnlyDictionary<string, Source> sources) : IComparer<Claim>
{
    public int Compare(Claim? x, Claim? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.Rank.CompareTo(y.Rank);
        if (order == 0)
            order = x.Stance.CompareTo(y.Stance);
        if (order == 0)
            order = x.Credibility.CompareTo(y.Credibility);
        if (order == 0)
            order = string.CompareOrdinal(Reliability(x), Reliability(y));
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }

    string Reliability(Claim claim) => sources.TryGetValue(claim.Source, out var source) ? source.Reliability : "F";
}
