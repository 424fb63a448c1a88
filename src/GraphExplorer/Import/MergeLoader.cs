using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Changes which entities are one, and reads every edge and figure anew that this bears on: claims stay as they were
/// coded, edges are those between the entities that stand for their ends. All in one transaction.
/// </summary>
sealed class MergeLoader(IGraphConnection graph, TimeProvider time)
{
    static readonly ImportOptions s_options = new();

    /// <summary>Runs a change of the pairs and writes what follows from it.</summary>
    /// <param name="importId">Made once for all attempts: a change that has been applied is not applied again.</param>
    /// <param name="name">What it is, for the record of imports.</param>
    /// <param name="change">
    /// Writes pairs of <c>SAME_AS</c>, given the merges so far and the version that it makes, or says what stands against it; then nothing is written.
    /// </param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<MergeReport> RunAsync(
        string importId, string name, Func<ImportTransaction, Merges, long, Task<string?>> change, CancellationToken cancellationToken)
    {
        var limits = graph.Limits with { RowsMax = int.MaxValue, ReadTime = s_options.Time, WriteTime = s_options.Time };
        return graph.WriteAsync(
            transaction => AttemptAsync(new ImportTransaction(transaction, cancellationToken), importId, name, change), limits, cancellationToken);
    }

    async Task<MergeReport> AttemptAsync(
        ImportTransaction import, string importId, string name, Func<ImportTransaction, Merges, long, Task<string?>> change)
    {
        var version = await import.LockAsync();
        if (await import.AppliedAsync(importId) is { } applied)
            return new(null, applied, []);
        var before = await import.Reader.MergesAsync();
        if (await change(import, before, version + 1) is { } problem)
            return new(problem, version, []);
        var file = new ClaimsFile(name, "", [], [], [], []);
        var store = await import.Reader.ReadAsync(file, await import.Reader.GradesAsync(), originsAreWhole: false, before);
        var plan = new ImportPlan(file, store, version + 1, s_options);
        await import.WriteAsync(plan, s_options, null);
        await import.RecordAsync(importId, (name, ""), plan.Counts, version + 1, time.GetUtcNow());
        return new(null, version + 1, plan.ChangedEdges);
    }
}

/// <summary>What came of a change of merges.</summary>
/// <param name="Problem">Why nothing was written; null when it was.</param>
/// <param name="DataVersion">Version of the data afterwards.</param>
/// <param name="ChangedEdges">Ids of edges that are new or changed.</param>
sealed record MergeReport(string? Problem, long DataVersion, IReadOnlyList<string> ChangedEdges);
