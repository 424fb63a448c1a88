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
            var version = await NumberAsync(options.DryRun ? "version" : "lock") ?? 0;
            var report = new ImportReport
            {
                ImportId = options.ImportId, File = file.Name, DryRun = options.DryRun, DataVersion = version,
            };
            if (await NumberAsync("applied", ("id", options.ImportId)) is { } applied)
                return report with { AlreadyApplied = true, DataVersion = applied };
            if (options.MadeFor is { } expected && expected != version)
                return report with { Outdated = true };

            var reader = new StoreReader(transaction, cancellationToken);
            var grades = await reader.GradesAsync();
            var adopted = SourceAdoption.Adopt(file, grades);
            var store = await reader.ReadAsync(adopted, grades, options.OriginsAreWhole);
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
            await WriteAsync(plan);
            await RecordAsync(report, version + 1, now);
            return report with { DataVersion = version + 1 };
        }

        async Task WriteAsync(ImportPlan plan)
        {
            var (done, total) = (0, plan.Steps.Sum(step => step.Rows.Count));
            foreach (var step in plan.Steps)
                foreach (var rows in step.Rows.Chunk(options.StatementRowsMax))
                {
                    progress?.Report(new($"Writing {step.Label}", done, total));
                    await RunAsync(step.Query, (step.Parameter, rows));
                    done += rows.Length;
                }
            progress?.Report(new("Committing", done, total));
        }

        Task RecordAsync(ImportReport report, long version, DateTimeOffset now)
        {
            var properties = Properties.Of(
                ("id", options.ImportId), ("file", file.Name), ("sha256", file.Sha256), ("at", now.ToString("O")),
                ("version", version),
                ("created", (long)report.Counts.Sum(count => count.Created)),
                ("updated", (long)report.Counts.Sum(count => count.Updated)),
                ("removed", (long)report.Counts.Sum(count => count.Removed)));
            return RunAsync("record", ("version", version), ("properties", properties));
        }

        async Task RunAsync(string query, params (string, object?)[] parameters)
        {
            var asked = QueryFiles.Named($"import/{query}").With(parameters);
            var result = await transaction.RunAsync(asked, cancellationToken);
            await result.SummaryAsync(cancellationToken);
        }

        async Task<long?> NumberAsync(string query, params (string, object?)[] parameters)
        {
            var asked = QueryFiles.Named($"import/{query}").With(parameters);
            var result = await transaction.RunAsync(asked, cancellationToken);
            long? number = null;
            await foreach (var row in result.RecordsAsync(cancellationToken))
                number = row.IntegerOrNull("version");
            return number;
        }
    }
}
