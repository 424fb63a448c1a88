using GraphExplorer.Documents;
using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Web.Live;

namespace GraphExplorer.Web.Components.Importing;

/// <summary>One import on its way through the page: the file, what it is read as, what a trial says, and the run.</summary>
public sealed class ImportSession(ImportRunner runner, FileForms forms, LiveFeed feed) : IAsyncDisposable
{
    /// <summary>Choice of a mapping that is put together column by column.</summary>
    public const string ByColumns = "columns";

    /// <summary>Choice of a mapping from a file of the user's.</summary>
    public const string OwnFile = "own";

    string _path = "";
    CancellationTokenSource? _running;

    /// <summary>Raised when something to be shown has changed.</summary>
    public event Action? Changed;

    public ScannedFile? File { get; private set; }

    public TablePreview? Preview { get; private set; }

    /// <summary>The reader of the file's form; null for a table.</summary>
    public IRecordReader? Reader { get; private set; }

    /// <summary>Shipped mappings, those that fit first.</summary>
    public IReadOnlyList<TableMapping> Offered { get; private set; } = [];

    /// <summary>How many of the offered ones have all of their columns in the table.</summary>
    public int Fitting { get; private set; }

    /// <summary><see cref="ByColumns"/>, <see cref="OwnFile"/> or the name of a shipped mapping.</summary>
    public string Choice { get; private set; } = ByColumns;

    public ColumnPlan Plan { get; private set; } = new();

    /// <summary>A shipped or own mapping, as it was chosen.</summary>
    public TableMapping? Chosen { get; private set; }

    /// <summary>Columns of the table by the names that the mapping calls them.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; private set; } = new Dictionary<string, string>();

    public SourceDescription Source { get; set; } = new() { Language = "und", ReliabilityReason = "Nobody has judged its reliability." };

    /// <summary>What is wrong with the file or the mapping as a whole.</summary>
    public string Problem { get; private set; } = "";

    public RunProgress? Progress { get; private set; }

    /// <summary>What a trial or the run said last.</summary>
    public RunReport? Report { get; private set; }

    public bool IsBusy { get; private set; }

    public TableLimits Limits => runner.Limits;

    /// <summary>Whether everything is said that a run needs.</summary>
    public bool IsReady => !IsBusy && File is not null && (Reader is not null || Mapping() is not null) && DescriptionRules.Problems(Source).Count == 0;

    /// <summary>Takes a file in and finds out what it is.</summary>
    public async Task TakeAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        await ForgetAsync();
        await WhileBusyAsync(async () =>
        {
            _path = Path.GetTempFileName();
            await using (var copy = System.IO.File.Create(_path))
                await content.CopyToAsync(copy, cancellationToken);
            File = await ScannedFile.ReadAsync(_path, name, Limits, cancellationToken);
            Source = Source with { Title = name };
            Reader = forms.ReaderOf(File);
            if (Reader is null)
                await ReadTableAsync(new TableShape());
        });
    }

    async Task ReadTableAsync(TableShape shape)
    {
        Preview = await TablePreview.ReadAsync(File!, shape, Limits);
        var fitting = forms.Mappings.Fitting(Preview.Columns);
        (Fitting, Offered) = (fitting.Count, [.. fitting, .. forms.Mappings.All.Except(fitting)]);
        if (fitting is [var first, ..] && Chosen is null)
            Use(first, first.Name);
    }

    /// <summary>Chooses a shipped mapping or <see cref="ByColumns"/>.</summary>
    public Task ChooseAsync(string choice) => WhileBusyAsync(async () =>
    {
        if (forms.Mappings.Named(choice) is { } mapping)
        {
            Use(mapping, choice);
            await RereadAsync();
        }
        else
            (Choice, Chosen) = (choice, null);
    });

    /// <summary>Takes a mapping of the user's.</summary>
    public Task TakeMappingAsync(byte[] json) => WhileBusyAsync(async () =>
    {
        Use(MappingFile.Read(json), OwnFile);
        await RereadAsync();
    });

    // A mapping may say how the table is laid out.
    async Task RereadAsync()
    {
        if (Chosen is { } mapping && File is not null)
            Preview = await TablePreview.ReadAsync(File, mapping.Table, Limits);
    }

    void Use(TableMapping mapping, string choice)
    {
        (Chosen, Choice, Report, Renamed) = (mapping, choice, null, new Dictionary<string, string>());
        var source = mapping.Source;
        Source = Source with
        {
            Title = source.Title.Length > 0 ? source.Title : File?.Name ?? "", Author = source.Author, Publisher = source.Publisher, Published = source.Published,
            Language = source.Language, Licence = source.Licence, Reliability = source.Reliability, ReliabilityReason = source.ReliabilityReason,
        };
    }

    public void Change(ColumnPlan plan) => (Plan, Report) = (plan, null);

    /// <summary>Says which column of the table a column of the mapping is.</summary>
    public void Rename(string old, string name) =>
        (Renamed, Report) = (new Dictionary<string, string>(Renamed) { [old] = name }, null);

    /// <summary>The mapping as it stands; null while something is missing.</summary>
    public TableMapping? Mapping()
    {
        if (Preview is null)
            return null;
        var source = MappedSourceOf(Source);
        if (Chosen is null)
            return Choice == ByColumns && Plan.Missing().Length == 0 ? Plan.ToMapping("own-table", "Own table", source, Preview.Columns) : null;
        var renamed = MappingColumns.Renamed(Chosen, Renamed);
        return RowMapper.MissingColumns(renamed, Preview.Columns).Count > 0 ? null
            : renamed with { Source = source with { Each = renamed.Source.Each } };
    }

    /// <summary>Columns that the mapping names and the table does not have.</summary>
    public IReadOnlyList<string> MissingColumns() =>
        Chosen is null || Preview is null ? [] : [.. RowMapper.MissingColumns(Chosen, Preview.Columns)];

    /// <summary>Says what the import would do.</summary>
    public Task TryAsync(string by) => RunAsync(by, runner.TryAsync, isDry: true);

    /// <summary>Imports the file.</summary>
    public Task ImportAsync(string by) => RunAsync(by, runner.RunAsync, isDry: false);

    public void Cancel() => _running?.Cancel();

    Task RunAsync(string by, Func<ImportJob, IProgress<RunProgress>?, CancellationToken, Task<RunReport>> run, bool isDry) => WhileBusyAsync(async () =>
    {
        var job = JobOf(by);
        Report = null;
        using var running = _running = new CancellationTokenSource();
        try
        {
            // Apart from the circuit, so that the page answers meanwhile.
            Report = await Task.Run(() => run(job, new Watcher(this, job, isDry), running.Token), running.Token);
            Publish(job, Report.IsRefused ? "failed" : "done", Report.DryRun);
        }
        catch (OperationCanceledException)
        {
            Problem = "The import was cancelled; nothing was written.";
            Publish(job, "failed", isDry);
        }
        finally
        {
            (_running, Progress) = (null, null);
        }
    });

    // A trial concerns nobody but the one who asks for it.
    void Publish(ImportJob job, string state, bool isDry, RunProgress? progress = null)
    {
        if (!isDry)
            feed.PublishProgress(new ProgressReport(job.Id, $"Import of {job.File.Name}", progress?.Done ?? 0, progress?.Total ?? 0, state));
    }

    ImportJob JobOf(string by) => Reader is { } reader
        ? new ImportJob { File = File!, Reader = reader, Source = ImportedSourceOf(), By = by }
        : new ImportJob { File = File!, Mapping = Mapping()!, By = by };

    ImportedSource ImportedSourceOf() => new()
    {
        Id = new TableOrigin(File!.Name, File.Sha256, "", "", Source.Title).SourceId, Title = Source.Title, Author = OrNull(Source.Author),
        Publisher = OrNull(Source.Publisher), Published = Source.Published, Language = Source.Language, Licence = OrNull(Source.Licence),
        Reliability = Source.Reliability, ReliabilityReason = Source.ReliabilityReason, FileName = File.Name, FileSha256 = File.Sha256,
    };

    static MappedSource MappedSourceOf(SourceDescription source) => new()
    {
        Title = source.Title.Trim(), Author = source.Author.Trim(), Publisher = source.Publisher.Trim(), Published = source.Published.Trim(),
        Language = source.Language.Trim(), Licence = source.Licence.Trim(), Reliability = source.Reliability, ReliabilityReason = source.ReliabilityReason.Trim(),
    };

    static string? OrNull(string text) => text.Trim() is { Length: > 0 } given ? given : null;

    async Task WhileBusyAsync(Func<Task> work)
    {
        (IsBusy, Problem) = (true, "");
        Changed?.Invoke();
        try
        {
            await work();
        }
        catch (RefusedFileException refused)
        {
            Problem = refused.Message;
        }
        catch (IOException)
        {
            Problem = "The file could not be sent. Choose it again.";
        }
        catch (Store.GraphRefusedException refused)
        {
            Problem = refused.Summary;
        }
        finally
        {
            IsBusy = false;
            Changed?.Invoke();
        }
    }

    async Task ForgetAsync()
    {
        (File, Preview, Reader, Chosen, Report, Choice, Plan) = (null, null, null, null, null, ByColumns, new ColumnPlan());
        await DisposeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _running?.Cancel();
        if (_path.Length > 0)
            System.IO.File.Delete(_path);
        _path = "";
        return ValueTask.CompletedTask;
    }

    /// <summary>Passes progress on to the page and to all who watch the graph, a few times a second at most.</summary>
    sealed class Watcher(ImportSession session, ImportJob job, bool isDry) : IProgress<RunProgress>
    {
        const int PauseMilliseconds = 150;

        long _last;

        public void Report(RunProgress value)
        {
            var now = Environment.TickCount64;
            if (now - _last < PauseMilliseconds)
                return;
            (_last, session.Progress) = (now, value);
            session.Publish(job, "running", isDry, value);
            session.Changed?.Invoke();
        }
    }
}
