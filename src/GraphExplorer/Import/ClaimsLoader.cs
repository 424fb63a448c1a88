using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Writes a claims file into a graph in one transaction: all of it or nothing. What is already there stays as it is,
/// nothing that other imports brought is deleted, and every edge that the file touches is read anew from all its
/// claims, the store's included.
/// </summary>
public sealed class ClaimsLoader(IGraphConnection graph, TimeProvider time)
{
    /// <summary>Imports the file, or with <see cref="ImportOptions.DryRun"/> says what that would do.</summary>
    /// <returns>A report; with problems when the file does not fit the store, and then nothing was written.</returns>
    /// <exception cref="GraphRefusedException">The store refused a statement; nothing was written.</exception>
    /// <exception cref="GraphUnreachableException">
    /// The store is away. If it was lost during the commit, calling again with the same <see
    /// cref="ImportOptions.ImportId"/> applies the import once.
    /// </exception>
    public Task<ImportReport> ImportAsync(
        ClaimsFile file, ImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new();
        var limits = graph.Limits with { RowsMax = int.MaxValue, ReadTime = options.Time, WriteTime = options.Time };
        Task<ImportReport> Work(IGraphTransaction transaction) =>
            new Attempt(transaction, file, options, progress, cancellationToken).RunAsync(time.GetUtcNow());
        return options.DryRun
            ? graph.ReadAsync(Work, limits, cancellationToken)
            : graph.WriteAsync(Work, limits, cancellationToken);
    }

    /// <summary>One run of the transaction; the store may ask for several.</summary>
    sealed class Attempt(
        IGraphTransaction transaction, ClaimsFile file, ImportOptions options, IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        public async Task<ImportReport> RunAsync(DateTimeOffset now)
        {
            progress?.Report(new("Comparing with the store", 0, 0));
            var import = new ImportTransaction(transaction, cancellationToken);
            var version = await (options.DryRun ? import.VersionAsync() : import.LockAsync());
            var report = new ImportReport
            {
                ImportId = options.ImportId, File = file.Name, DryRun = options.DryRun, DataVersion = version,
            };
            if (await import.AppliedAsync(options.ImportId) is { } applied)
                return report with { AlreadyApplied = true, DataVersion = applied };
            if (options.MadeFor is { } expected && expected != version)
                return report with { Outdated = true };

            var grades = await import.Reader.GradesAsync();
            var adopted = SourceAdoption.Adopt(file, grades);
            var store = await import.Reader.ReadAsync(adopted, grades, options.OriginsAreWhole);
            var plan = new ImportPlan(adopted, store, version + 1, options);
            report = report with
            {
                Problems = plan.Problems,
                Counts = plan.Counts,
                ChangedEntities = plan.ChangedEntities,
                ChangedEdges = plan.ChangedEdges,
            };
            if (options.DryRun || plan.Steps.Count == 0)
                return report;
            await import.WriteAsync(plan, options, progress);
            await import.RecordAsync(options.ImportId, (file.Name, file.Sha256), report.Counts, version + 1, now);
            return report with { DataVersion = version + 1 };
        }
    }
}
