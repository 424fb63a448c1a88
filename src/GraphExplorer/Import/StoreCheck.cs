using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Verifies a whole store from its own content: each quote against the stored text, each claim's ends and words, and
/// each edge and cached figure against what its claims read as. It changes nothing. The store is held in memory
/// meanwhile.
/// </summary>
public sealed class StoreCheck(IGraphConnection graph)
{
    /// <summary>How long the reading of the store may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    public async Task<CheckReport> RunAsync(CancellationToken cancellationToken = default)
    {
        var store = await CheckedStore.ReadAsync(graph, Time, cancellationToken);
        var findings = new Findings();
        var sources = SourceChecks.Run(store, findings);
        PassageChecks.Run(store, sources, findings);
        var claims = ClaimChecks.Run(store, sources, findings);
        var contradictions = ContradictionChecks.Run(store, claims, findings);
        var merges = MergeChecks.Run(store, findings);
        ClaimChecks.RunEdges(store, claims, merges, findings);
        var reading = Reading.Of(sources.Values.Select(cited => cited.Source), [.. claims.Values], contradictions, merges);
        ClaimChecks.RunStatuses(store, claims, reading, findings);
        EntityChecks.Run(store, reading, merges, findings);
        NameChecks.Run(store, findings);
        EdgeChecks.Run(store, reading, findings);
        return new(findings.ToList(),
        [
            new("entities", store.Entities.Count), new("names", store.Names.Count), new("sources", store.Sources.Count),
            new("passages", store.Passages.Count), new("claims", store.Claims.Count),
            new("relationships", store.Edges.Count),
            new("contradictions", store.Contradictions.Count),
            .. merges.Pairs.Count == 0 ? [] : new KeyValuePair<string, int>[] { new("merges", merges.Pairs.Count) },
        ]);
    }
}
