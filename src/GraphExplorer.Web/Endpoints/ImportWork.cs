using System.Collections.Concurrent;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Web.Live;

namespace GraphExplorer.Web.Endpoints;

/// <summary>The imports that programs started: how far they are, and what came of the latest. Open pages see them as they see those of a page.</summary>
sealed class ImportWork(ImportRunner runner, LiveFeed feed, TimeProvider clock, IHostApplicationLifetime life)
{
    /// <summary>Reports that are kept in memory; the history keeps what came of all.</summary>
    const int ReportsMax = 50;

    readonly ConcurrentDictionary<string, Import> _going = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, RunReport> _reports = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> _latest = new();

    /// <summary>An import that goes on; null when there is none of that id.</summary>
    public Import? Find(string id) => _going.GetValueOrDefault(id);

    /// <summary>The report of one of the latest imports; null when it is not kept.</summary>
    public RunReport? ReportOf(string id) => _reports.GetValueOrDefault(id);

    /// <summary>Starts an import; null when the same one goes on already. It ends with the server, or when it is cancelled.</summary>
    public Import? Start(ImportJob job, ImportUpload file)
    {
        var import = new Import(job, clock.GetUtcNow(), CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping));
        if (!_going.TryAdd(job.Id, import))
            return null;
        import.Work = Task.Run(() => RunAsync(import, file), CancellationToken.None);
        return import;
    }

    async Task<RunReport> RunAsync(Import import, ImportUpload file)
    {
        var state = "failed";
        try
        {
            await using (file)
            {
                var report = await runner.RunAsync(import.Job, new Watcher(this, import), import.Ending.Token);
                Keep(report);
                state = report.IsRefused ? "failed" : "done";
                return report;
            }
        }
        finally
        {
            _going.TryRemove(import.Job.Id, out _);
            Publish(import, state, null);
        }
    }

    void Keep(RunReport report)
    {
        _reports[report.Id] = report;
        _latest.Enqueue(report.Id);
        while (_latest.Count > ReportsMax && _latest.TryDequeue(out var old))
            if (!_latest.Contains(old))
                _reports.TryRemove(old, out _);
    }

    void Publish(Import import, string state, RunProgress? progress) => feed.PublishProgress(
        new ProgressReport(import.Job.Id, $"Import of {import.Job.File.Name}", progress?.Done ?? 0, progress?.Total ?? 0, state));

    /// <summary>One import on its way.</summary>
    public sealed class Import(ImportJob job, DateTimeOffset at, CancellationTokenSource ending)
    {
        public ImportJob Job => job;

        public DateTimeOffset At => at;

        internal CancellationTokenSource Ending => ending;

        public RunProgress? Progress { get; internal set; }

        /// <summary>Its end; the exceptions are those of <see cref="ImportRunner.RunAsync"/>.</summary>
        public Task<RunReport> Work { get; internal set; } = null!;

        public void Cancel() => ending.Cancel();
    }

    /// <summary>Passes progress on, a few times a second at most.</summary>
    sealed class Watcher(ImportWork work, Import import) : IProgress<RunProgress>
    {
        const int PauseMilliseconds = 150;

        long _last;

        public void Report(RunProgress value)
        {
            import.Progress = value;
            var now = Environment.TickCount64;
            if (now - _last < PauseMilliseconds)
                return;
            _last = now;
            work.Publish(import, "running", value);
        }
    }
}
