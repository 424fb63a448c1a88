using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Writes records of a file of any form in one transaction: all of it or nothing. They are checked as those of a claims
/// file are and come batch by batch, so that a long file is never held as a whole. An entity that the graph has stays
/// as it is: the file's claims speak of it, its record is left out.
/// </summary>
public sealed class RecordLoader(IGraphConnection graph, TimeProvider time)
{
    /// <summary>Imports the records, or with <see cref="ImportOptions.DryRun"/> says what that would do.</summary>
    /// <returns>A report; with problems when the records are refused, and then nothing was written.</returns>
    /// <exception cref="GraphRefusedException">The store refused a statement; nothing was written.</exception>
    /// <exception cref="GraphUnreachableException">The store is away; see <see cref="ClaimsLoader.ImportAsync"/>.</exception>
    public async Task<ImportReport> ImportAsync(
        RecordBatches batches, ImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new();
        var limits = graph.Limits with { RowsMax = int.MaxValue, ReadTime = options.Time, WriteTime = options.Time };
        Task<ImportReport> Work(IGraphTransaction transaction) =>
            new Attempt(transaction, batches, options, progress, cancellationToken).RunAsync(time.GetUtcNow());
        try
        {
            // What several batches would do is known only where each can see the ones before it: they are written and taken back.
            return options.DryRun && await IsOneAsync(batches, cancellationToken)
                ? await graph.ReadAsync(Work, limits, cancellationToken)
                : await graph.WriteAsync(Work, limits, cancellationToken);
        }
        catch (TakenBackException taken)
        {
            return taken.Report;
        }
    }

    static async Task<bool> IsOneAsync(RecordBatches batches, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in batches.Read(cancellationToken))
            if (++count > 1)
                return false;
        return true;
    }

    /// <summary>Ends a transaction without a trace, with what was found in it.</summary>
    sealed class TakenBackException(ImportReport report) : Exception
    {
        public ImportReport Report { get; } = report;
    }

    /// <summary>One run of the transaction; the store may ask for several.</summary>
    sealed class Attempt(
        IGraphTransaction transaction, RecordBatches batches, ImportOptions options, IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        readonly ImportTransaction _import = new(transaction, cancellationToken);
        readonly ImportTally _tally = new();

        public async Task<ImportReport> RunAsync(DateTimeOffset now)
        {
            progress?.Report(new("Comparing with the store", 0, batches.RowsTotal));
            var version = await (options.DryRun ? _import.VersionAsync() : _import.LockAsync());
            var report = new ImportReport
            {
                ImportId = options.ImportId, File = batches.Name, DryRun = options.DryRun, DataVersion = version,
            };
            if (await _import.AppliedAsync(options.ImportId) is { } applied)
                return report with { AlreadyApplied = true, DataVersion = applied };
            var last = default(RecordBatch);
            await foreach (var batch in batches.Read(cancellationToken))
            {
                if (last is not null)
                    await WriteAsync(last, version + 1, report, isOnly: false);
                last = batch;
            }
            if (last is not null)
                await WriteAsync(last, version + 1, report, isOnly: _tally.IsEmpty);
            report = _tally.Of(report);
            if (!report.Changes)
                return report;
            if (options.DryRun)
                throw new TakenBackException(report);
            progress?.Report(new("Committing", batches.RowsTotal, batches.RowsTotal));
            await _import.RecordAsync(options.ImportId, (batches.Name, batches.Sha256), report.Counts, version + 1, now);
            return report with { DataVersion = version + 1 };
        }

        async Task WriteAsync(RecordBatch batch, long version, ImportReport report, bool isOnly)
        {
            var names = RecordNames.Of(batch.Records);
            var grades = await _import.Reader.GradesAsync();
            var known = WithOrigins(names, grades, await new KnownRecordsReader(transaction, cancellationToken)
                .ReadAsync(Without(names.Sources, batch), names.Entities, names.Claims));
            var (records, rows) = Unknown(batch, names, known);
            var read = ClaimsFile.ReadRecords(batches.Name, records, known);
            if (read.File is null)
                throw new TakenBackException(report with { Problems = Placed(read.Problems, rows) });
            var file = SourceAdoption.Adopt(read.File, grades);
            var store = await _import.Reader.ReadAsync(file, grades, options.OriginsAreWhole);
            var plan = new ImportPlan(file, store, version, options);
            if (plan.Problems.Count > 0)
                throw new TakenBackException(report with { Problems = Placed(plan.Problems, rows) });
            // The only batch of a dry run is read in a transaction that refuses writes.
            if (!options.DryRun || !isOnly)
                await _import.WriteAsync(plan, options, null);
            _tally.Add(plan, batch.Records.Count - records.Count, read.File.Sources.Select(source => source.Id));
            progress?.Report(new(options.DryRun ? "Trying" : "Writing", batch.Rows.LastOrDefault(), batches.RowsTotal));
        }

        // A source that the batch brings along need not be read from the store, its text least of all.
        static IReadOnlyCollection<string> Without(HashSet<string> sources, RecordBatch batch)
        {
            foreach (var record in batch.Records.TakeWhile(record => record.StartsWith("{\"record\":\"source\"", StringComparison.Ordinal)))
                if (RecordNames.IdOf(record) is { } id)
                    sources.Remove(id);
            return sources;
        }

        // Of a source that is only repeated the text need not be read.
        static KnownRecords WithOrigins(RecordNames names, IReadOnlyList<Source> grades, KnownRecords known) => names.Origins.Count == 0 ? known
            : known with
            {
                Sources = grades.Where(source => names.Origins.Contains(source.Id)).Concat(known.Sources.Values)
                    .GroupBy(source => source.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal),
            };

        static (IReadOnlyList<string> Records, IReadOnlyList<int> Rows) Unknown(RecordBatch batch, RecordNames names, KnownRecords known)
        {
            if (known.Entities.Count == 0)
                return (batch.Records, batch.Rows);
            var kept = Enumerable.Range(0, batch.Records.Count).Where(index => !known.Entities.ContainsKey(names.EntityOf[index])).ToArray();
            return ([.. kept.Select(index => batch.Records[index])], [.. kept.Where(index => index < batch.Rows.Count).Select(index => batch.Rows[index])]);
        }

        // Within a batch a problem stands at its record; people look for the row.
        static IReadOnlyList<ImportProblem> Placed(IReadOnlyList<ImportProblem> problems, IReadOnlyList<int> rows) =>
            rows.Count == 0 ? problems
            : [.. problems.Select(problem => problem with { Line = problem.Line > 0 && problem.Line <= rows.Count ? rows[problem.Line - 1] : 0 })];
    }
}
