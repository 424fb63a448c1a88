using GraphExplorer.Import;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Store;

namespace GraphExplorer.Interchange.Runs;

/// <summary>
/// Imports a file of any form: reads it, checks all of it, and writes it in one transaction through the gate that every
/// change passes. A run that is refused, fails or is cancelled leaves nothing.
/// </summary>
public sealed class ImportRunner(IGraphConnection graph, ImportLog log, TimeProvider time, TableLimits limits)
{
    /// <summary>How long the transaction may take.</summary>
    static readonly TimeSpan s_time = TimeSpan.FromHours(2);

    /// <summary>The limits that hold for files.</summary>
    public TableLimits Limits => limits;

    /// <summary>Says what the run would do, row by row where something is wrong; writes nothing.</summary>
    /// <exception cref="RefusedFileException">The file cannot be read at all.</exception>
    public Task<RunReport> TryAsync(ImportJob job, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(job, isDry: true, progress, cancellationToken);

    /// <summary>Runs it. A run that was applied before applies nothing again.</summary>
    /// <exception cref="RefusedFileException">The file cannot be read at all; nothing was written.</exception>
    /// <exception cref="GraphRefusedException">The store refused a statement; nothing was written.</exception>
    /// <exception cref="GraphUnreachableException">The store is away; running it again applies it once.</exception>
    public async Task<RunReport> RunAsync(ImportJob job, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = time.GetUtcNow();
        // Also a run that is cancelled before it began is in the history.
        await log.BeginAsync(job, started, CancellationToken.None);
        try
        {
            var report = await RunAsync(job, isDry: false, progress, cancellationToken);
            await log.FinishAsync(report, CancellationToken.None);
            return report;
        }
        catch (Exception failure)
        {
            await log.FailAsync(job.Id, failure is OperationCanceledException ? RunState.Cancelled : RunState.Failed, failure.Message, CancellationToken.None);
            throw;
        }
    }

    async Task<RunReport> RunAsync(ImportJob job, bool isDry, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var report = new RunReport { Id = job.Id, File = job.File.Name, DryRun = isDry };
        RecordBatches batches;
        if (job.Mapping is { } mapping)
        {
            var keys = await KnownKeys.ReadAsync(graph, mapping.Entities.Select(entity => entity.Key?.Property).OfType<string>(), cancellationToken);
            var run = new TableRun(job, limits, keys);
            report = await run.CheckAsync(report, progress, cancellationToken);
            if (!run.Passes(report))
                return report;
            batches = run.Batches(report.Rows);
        }
        else
        {
            var records = await ReaderRun.ReadAsync(job, graph, cancellationToken);
            report = report with { Rows = records.Count };
            batches = ReaderRun.Batches(job, records);
        }
        var loading = progress is null ? null : new Relay(progress);
        var loaded = await new RecordLoader(graph, time).ImportAsync(
            batches, new ImportOptions { ImportId = job.Id, DryRun = isDry, Time = s_time }, loading, cancellationToken);
        return report with
        {
            Graph = loaded,
            Problems = [.. report.Problems, .. loaded.Problems.Select(problem => new TableProblem(problem.Line, "", $"{problem.Record}{(problem.Record.Length > 0 ? ": " : "")}{problem.Reason}", problem.Advice))],
        };
    }

    sealed class Relay(IProgress<RunProgress> to) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => to.Report(new(value.Step, value.Done, value.Total));
    }
}
