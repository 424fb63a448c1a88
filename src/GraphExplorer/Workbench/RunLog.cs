using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Workspace;
using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Workbench;

/// <summary>
/// The history of runs: what was asked, of which version of the data, and what came of it. It keeps so many runs, the oldest that nobody
/// cites go first; rows are kept as far as they are not too many.
/// </summary>
public sealed class RunLog(WorkspaceDatabase database, WorkbenchLimits limits, TimeProvider clock)
{
    /// <summary>Notes a run that came to its end.</summary>
    public async Task<RunRecord> AddAsync(QueryResult result, RanBy ran, CancellationToken cancellationToken = default)
    {
        var rows = ResultRows.Of(result);
        var row = RowOf(result.Query, ran);
        (row.Duration, row.Rows, row.Truncated) = (result.Duration.TotalMilliseconds, result.Rows.Count, result.Truncated);
        (row.DataVersion, row.Hash, row.Result) = (result.DataVersion, rows.Hash(), rows.Pack(limits.RunBytesMax));
        return await AddAsync(row, cancellationToken);
    }

    /// <summary>Notes a run that the graph refused, or that was cancelled.</summary>
    public Task<RunRecord> AddFailureAsync(RanQuery query, string failure, RanBy ran, CancellationToken cancellationToken = default)
    {
        var row = RowOf(query, ran);
        row.Failure = failure;
        return AddAsync(row, cancellationToken);
    }

    /// <summary>Notes a query that wrote.</summary>
    public Task<RunRecord> AddWriteAsync(
        RanQuery query, IReadOnlyDictionary<string, long> counters, long version, RanBy ran, CancellationToken cancellationToken = default)
    {
        var row = RowOf(query, ran);
        (row.Failure, row.DataVersion) = (RunRecord.Wrote + string.Join(", ", counters.Select(pair => $"{pair.Key} {pair.Value}")), $"{version}");
        return AddAsync(row, cancellationToken);
    }

    /// <summary>The latest runs, the newest first.</summary>
    /// <param name="query">Only those of this saved query; null = all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<RunRecord>> LatestAsync(Guid? query, int most, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Runs.AsNoTracking().Where(row => query == null || row.Query == query).OrderByDescending(row => row.At).ThenBy(row => row.Id)
            .Take(most).Select(row => new RunRow
            {
                Id = row.Id, At = row.At, By = row.By, Query = row.Query, Revision = row.Revision, Title = row.Title, Text = row.Text,
                Parameters = row.Parameters, Duration = row.Duration, Rows = row.Rows, Truncated = row.Truncated,
                DataVersion = row.DataVersion, Hash = row.Hash, Failure = row.Failure, Cited = row.Cited,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(RecordOf)];
    }

    /// <summary>The run of an id; null when the history does not have it.</summary>
    public async Task<RunRecord?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.Runs.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? RecordOf(row) : null;
    }

    /// <summary>The rows of a run; null when it gave none, or more than are kept.</summary>
    public async Task<ResultRows?> RowsAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.Runs.AsNoTracking().Where(row => row.Id == id).Select(row => row.Result).FirstOrDefaultAsync(cancellationToken) is { } packed
            ? ResultRows.Unpack(packed) : null;
    }

    /// <summary>Keeps a run for as long as the workspace lasts, because somebody cites it; false when there is no such run.</summary>
    public async Task<bool> CiteAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.Runs.Where(row => row.Id == id && row.Failure == "").ExecuteUpdateAsync(row => row.SetProperty(run => run.Cited, true), cancellationToken) > 0;
    }

    async Task<RunRecord> AddAsync(RunRow row, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        db.Runs.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        await db.Runs.Where(run => !run.Cited).OrderByDescending(run => run.At).ThenBy(run => run.Id).Skip(limits.RunsMax).ExecuteDeleteAsync(cancellationToken);
        return RecordOf(row);
    }

    RunRow RowOf(RanQuery query, RanBy ran) => new()
    {
        Id = Guid.NewGuid(), At = clock.GetUtcNow(), By = ran.By, Query = ran.Query, Revision = ran.Revision,
        Title = ran.Title.Length > 0 ? ran.Title : QueryTitle.Of(query.Text), Text = query.Text, Parameters = SubgraphJson.WriteProperties(query.Parameters),
    };

    static RunRecord RecordOf(RunRow row) => new()
    {
        Id = row.Id, At = row.At, By = row.By, Query = row.Query, Revision = row.Revision, Title = row.Title, Text = row.Text,
        Parameters = row.Parameters, Duration = TimeSpan.FromMilliseconds(row.Duration), Rows = row.Rows, Truncated = row.Truncated,
        DataVersion = row.DataVersion, Hash = row.Hash, Failure = row.Failure, Cited = row.Cited,
    };
}

/// <summary>Who ran what.</summary>
/// <param name="By">How the reader signs; empty when nobody did.</param>
/// <param name="Query">The saved query; null for a text that was typed.</param>
/// <param name="Revision">Its revision; 0 for one that comes with the product.</param>
/// <param name="Title">Its title; empty for a text that was typed.</param>
public sealed record RanBy(string By, Guid? Query = null, int Revision = 0, string Title = "");
