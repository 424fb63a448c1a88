using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>Reads what two dates of a view are compared by: the subgraph, the claims behind it, and what differs.</summary>
public sealed class CompareView(IGraphConnection graph, ExploreView view)
{
    /// <summary>The comparison of a state; without a result when a date is missing or cannot be.</summary>
    public async Task<ComparedView> LoadAsync(CompareState state, CancellationToken cancellationToken = default)
    {
        var explored = await view.LoadAsync(state.View, cancellationToken);
        var problems = state.Problems.Concat(explored.Problems).ToArray();
        var seen = explored.Seen.Subgraph;
        if (!state.IsComplete) return new(seen, null, s_noClaims, problems);
        var claims = await ClaimsAsync(seen, cancellationToken);
        var comparison = SubgraphComparison.Of(seen, claims, state.From!, state.To!, state.View.Filter.AssumeOngoing);
        return new(seen, comparison, claims, problems);
    }

    static readonly ILookup<string, StatedClaim> s_noClaims = Array.Empty<StatedClaim>().ToLookup(claim => claim.EdgeId);

    /// <summary>The claims of the edges, and those of other edges that contradict them.</summary>
    async Task<ILookup<string, StatedClaim>> ClaimsAsync(Subgraph seen, CancellationToken cancellationToken)
    {
        var own = await EdgeEvidence.OfEdgesAsync(graph, [.. seen.Edges.Select(edge => edge.Id)], cancellationToken);
        var against = own.SelectMany(group => group).SelectMany(claim => claim.Conflicts)
            .Select(conflict => conflict.EdgeId).Where(id => id.Length > 0 && !own.Contains(id)).Distinct().ToArray();
        if (against.Length == 0) return own;
        var others = await EdgeEvidence.OfEdgesAsync(graph, against, cancellationToken);
        return own.Concat(others).SelectMany(group => group).ToLookup(claim => claim.EdgeId, StringComparer.Ordinal);
    }
}

/// <summary>A comparison with what it rests on.</summary>
/// <param name="Seen">What was compared.</param>
/// <param name="Comparison">What differs; null when a date is missing or cannot be.</param>
/// <param name="Claims">Claims by edge id, the leading one first.</param>
/// <param name="Problems">What of the state could not be done, one sentence each.</param>
public sealed record ComparedView(
    Subgraph Seen, SubgraphComparison? Comparison, ILookup<string, StatedClaim> Claims, IReadOnlyList<string> Problems)
{
    /// <summary>The claims that a change rests on: those that make it, else all of its edges.</summary>
    public IReadOnlyList<StatedClaim> ClaimsOf(Change change)
    {
        var named = change.Claims.ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0) return [.. change.EdgeIds.SelectMany(id => Claims[id])];
        return [.. Claims.SelectMany(group => group).Where(claim => named.Contains(claim.Id)).OrderBy(claim => claim.EdgeId != change.Id)];
    }
}
