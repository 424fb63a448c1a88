using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Workbench;
using GraphExplorer.Workspace;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GraphExplorer.Tests.Workbench;

public sealed class RunLogTests : IAsyncDisposable
{
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
    readonly WorkspaceDatabase _database = WorkspaceDatabase.OpenInMemory();

    RunLog Log(WorkbenchLimits? limits = null) => new(_database, limits ?? new WorkbenchLimits(), _clock);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_cited_run_is_the_same_until_the_data_changes_and_then_says_what_changed()
    {
        await using var graph = await TestGraph.ImuAsync();
        var runs = new QueryRun(graph.Graph, new GraphLimits(), TimeProvider.System);
        var query = QueryCatalogue.Named("splits")!;
        var result = (await runs.RunAsync(query, new Dictionary<string, string> { ["group"] = "imu" })).Result!;
        var run = await Log().AddAsync(result, new RanBy("R. Reader", query.Id, 0, query.Title));
        Assert.True(await Log().CiteAsync(run.Id));

        var repeat = new RunRepeat(Log(), runs);
        Assert.True((await repeat.RunAsync((await Log().FindAsync(run.Id))!)).IsSame);

        await graph.RunAsync("MATCH ()-[r {id: 'r-splinter-of.iju.imu'}]->() SET r.startEdtf = '2003'");
        var after = await repeat.RunAsync(run);
        Assert.False(after.IsSame);
        var changed = Assert.Single(after.Comparison!.Rows);
        Assert.Equal(result.Rows.Count - 1, after.Comparison.Same);
        Assert.Contains("\"2002-03\"", changed.Before, StringComparison.Ordinal);
        Assert.Contains("\"2003\"", changed.After, StringComparison.Ordinal);

        await graph.RunAsync("MATCH ()-[r {id: 'r-splinter-of.iju.imu'}]->() DELETE r");
        var gone = Assert.Single((await repeat.RunAsync(run)).Comparison!.Rows);
        Assert.Null(gone.After);
    }

    [Fact]
    public async Task A_run_is_repeated_with_parameters_of_the_same_types()
    {
        var graph = (await TestGraph.SharedImuAsync()).Graph;
        var runs = new QueryRun(graph, new GraphLimits(), TimeProvider.System);
        var given = new Dictionary<string, object?> { ["half"] = 1.0, ["whole"] = 1L, ["list"] = new object?[] { 2.0, null, "é" } };
        var run = await Log().AddAsync(await runs.RunAsync(new GraphQuery("RETURN $half / 2 AS half, $whole / 2 AS whole, $list AS list", given)), new RanBy("R"));

        Assert.True((await new RunRepeat(Log(), runs).RunAsync(run)).IsSame);
    }

    [Fact]
    public async Task The_footnote_names_query_revision_parameters_version_date_and_hash()
    {
        var id = Guid.Parse("0c2b5b36-1f1b-5c0e-9d0a-64c1fc1d8d55");
        var run = await Log().AddAsync(Result(["n"], [1L]), new RanBy("R", id, 3, "Leaders"));

        Assert.Equal(
            $"“Leaders”, query {id}, revision 3, parameters {{\"group\":\"imu\"}}; data version 7, run 2026-11-23 08:00 UTC, 1 row, SHA-256 {run.Hash}. http://x/queries/runs/{run.Id}",
            run.Footnote($"http://x/queries/runs/{run.Id}"));
    }

    [Fact]
    public async Task The_history_drops_the_oldest_runs_but_none_that_is_cited()
    {
        var limits = new WorkbenchLimits { RunsMax = 2 };
        var runs = new List<RunRecord>();
        for (var i = 0; i < 4; i++)
        {
            runs.Add(await Log(limits).AddAsync(Result(["n"], [(long)i]), new RanBy("R")));
            if (i == 0) await Log().CiteAsync(runs[0].Id);
        }

        Assert.Equal([runs[3].Id, runs[2].Id, runs[0].Id], (await Log().LatestAsync(null, 10)).Select(run => run.Id));
        Assert.NotNull(await Log().RowsAsync(runs[0].Id));
    }

    [Fact]
    public async Task A_run_that_failed_is_remembered_and_cannot_be_cited_and_rows_past_the_limit_are_not_kept()
    {
        var failed = await Log().AddFailureAsync(new RanQuery("", "RETURN  1 +", PropertyMap.Empty), "Neo.ClientError.Statement.SyntaxError", new RanBy(""));
        var large = await Log(new WorkbenchLimits { RunBytesMax = 4 }).AddAsync(Result(["n"], [1L]), new RanBy(""));

        Assert.Equal(("RETURN 1 +", "Neo.ClientError.Statement.SyntaxError"), (failed.Title, failed.Failure));
        Assert.False(await Log().CiteAsync(failed.Id));
        Assert.Null(await Log().RowsAsync(large.Id));
        Assert.Equal([large.Id], (await Log().LatestAsync(null, 1)).Select(run => run.Id));
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_rows_or_properties_but_on_every_value()
    {
        static ResultRows Rows(params object?[] cells) => ResultRows.Of(Result(["n"], cells));
        var map = new PropertyMap([new("a", 1L), new("b", 2L)]);
        var turned = new PropertyMap([new("b", 2L), new("a", 1L)]);

        Assert.Equal(Rows(1L, "x").Hash(), Rows("x", 1L).Hash());
        Assert.Equal(Rows(map).Hash(), Rows(turned).Hash());
        object?[] different = [1L, 1.0, 1.5, "1", true, null, new object?[] { 1L }, map, double.NaN];
        Assert.Equal(different.Length, different.Select(value => Rows(value).Hash()).Distinct().Count());
    }

    [Fact]
    public void Rows_are_compared_as_often_as_they_occur_and_paired_by_their_first_cell()
    {
        var before = new ResultRows(["k", "v"], ["[1,1]", "[1,1]", "[2,1]", "[3,1]"]);
        var after = new ResultRows(["k", "v"], ["[1,1]", "[3,2]", "[4,1]"]);

        var comparison = RunComparison.Of(before, after);

        Assert.Equal(1, comparison.Same);
        Assert.Equal([new("[3,1]", "[3,2]"), new("[1,1]", null), new("[2,1]", null), new(null, "[4,1]")], comparison.Rows);
        Assert.True(RunComparison.Of(before, before).IsSame);
        Assert.True(RunComparison.Of(before, before with { Columns = ["k", "w"] }).HasOtherColumns);
    }

    static QueryResult Result(string[] columns, object?[] cells) => new(
        new RanQuery("", "RETURN $group", new PropertyMap([new("group", "imu")])), columns, [.. cells.Select(cell => new[] { cell })],
        Subgraph.Empty with { DataVersion = "7" }, false, TimeSpan.FromMilliseconds(5), new GraphSummary(new Dictionary<string, long>(), [], null, TimeSpan.Zero));
}
