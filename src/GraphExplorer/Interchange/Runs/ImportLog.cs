using System.Text.Json;
using GraphExplorer.Import;
using GraphExplorer.Workspace;
using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Interchange.Runs;

/// <summary>How a run ended.</summary>
public enum RunState
{
    Running,
    Done,

    /// <summary>The file was wrong; nothing was written.</summary>
    Refused,
    Cancelled,
    Failed,
}

/// <summary>One import as the workspace remembers it.</summary>
/// <param name="Id">Id of the run, which is also that of its import in the graph.</param>
/// <param name="At">When it began.</param>
/// <param name="By">Who ran it.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Form">Mapping or form that it was read by.</param>
/// <param name="State">How it ended.</param>
public sealed record LoggedRun(string Id, DateTimeOffset At, string By, string File, string Sha256, string Form, RunState State)
{
    /// <summary>Rows of the file.</summary>
    public int Rows { get; init; }

    public int RowsLeftOut { get; init; }

    /// <summary>What it changed in the graph.</summary>
    public IReadOnlyList<ImportCount> Counts { get; init; } = [];

    /// <summary>Ids of the sources whose claims it brought.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Version of the data that it made; 0 when it changed nothing.</summary>
    public long DataVersion { get; init; }

    /// <summary>Why it ended without writing; empty when it did not.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>Remembers imports in the workspace: which file, read how, by whom, when, and what came of it.</summary>
public sealed class ImportLog(WorkspaceDatabase database)
{
    /// <summary>The latest runs, newest first.</summary>
    public async Task<IReadOnlyList<LoggedRun>> LatestAsync(int max, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.ImportRuns.AsNoTracking().OrderByDescending(row => row.At).Take(max).ToListAsync(cancellationToken);
        return [.. rows.Select(RunOf)];
    }

    /// <summary>A run, or null when there is none of that id.</summary>
    public async Task<LoggedRun?> OfAsync(string id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? RunOf(row) : null;
    }

    internal async Task BeginAsync(ImportJob job, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        if (await db.ImportRuns.FindAsync([job.Id], cancellationToken) is not { } row)
            db.ImportRuns.Add(row = new ImportRunRow { Id = job.Id });
        else if (row.State == (int)RunState.Done)
            return; // it was applied: running it again changes nothing, and its entry stays
        (row.At, row.By, row.File, row.Sha256, row.Form) = (now, job.By, job.File.Name, job.File.Sha256, job.FormName);
        row.State = (int)RunState.Running;
        await db.SaveChangesAsync(cancellationToken);
    }

    internal async Task FinishAsync(RunReport report, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        if (await db.ImportRuns.FindAsync([report.Id], cancellationToken) is not { } row || row.State == (int)RunState.Done)
            return;
        row.State = (int)(report.IsRefused ? RunState.Refused : RunState.Done);
        (row.Rows, row.RowsLeftOut) = (report.Rows, report.RowsLeftOut);
        row.Reason = report.IsRefused ? report.Problems.Select(problem => problem.ToString()).FirstOrDefault("") : "";
        row.Counts = JsonSerializer.Serialize(report.Graph?.Counts ?? []);
        row.Sources = string.Join(' ', report.Graph?.Sources ?? []);
        row.Version = report.Graph is { Changes: true } graph ? graph.DataVersion : 0;
        await db.SaveChangesAsync(cancellationToken);
    }

    internal async Task FailAsync(string id, RunState state, string reason, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        await db.ImportRuns.Where(row => row.Id == id && row.State != (int)RunState.Done)
            .ExecuteUpdateAsync(row => row.SetProperty(run => run.State, (int)state).SetProperty(run => run.Reason, reason), cancellationToken);
    }

    static LoggedRun RunOf(ImportRunRow row) => new(row.Id, row.At, row.By, row.File, row.Sha256, row.Form, (RunState)row.State)
    {
        Rows = row.Rows, RowsLeftOut = row.RowsLeftOut, DataVersion = row.Version, Reason = row.Reason,
        Counts = row.Counts.Length > 0 ? JsonSerializer.Deserialize<ImportCount[]>(row.Counts)! : [],
        Sources = row.Sources.Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };
}
