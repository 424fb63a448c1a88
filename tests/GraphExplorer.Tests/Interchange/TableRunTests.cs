using GraphExplorer.Import;
using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Workspace;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

public sealed class TableRunTests
{
    const string Rows = "a,b,since\nimu,aq,2001-03-00\niju,aq,\n";

    [Fact]
    public async Task The_same_file_and_mapping_are_applied_once_and_remembered()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await using var workspace = WorkspaceDatabase.OpenInMemory();
        var runner = TableFiles.Runner(graph.Graph, workspace: workspace);
        var job = new ImportJob { File = await TableFiles.ScanAsync(Rows), Mapping = TableFiles.Alliances(), By = "Ada" };

        var first = await runner.RunAsync(job);
        var second = await runner.RunAsync(job);

        Assert.Equal((1L, false), (first.Graph!.DataVersion, first.Graph.AlreadyApplied));
        Assert.Equal((1L, true), (second.Graph!.DataVersion, second.Graph.AlreadyApplied));
        var run = Assert.Single(await new ImportLog(workspace).LatestAsync(10));
        Assert.Equal(("Ada", "table.csv", "alliances", RunState.Done, 2, 1L), (run.By, run.File, run.Form, run.State, run.Rows, run.DataVersion));
        Assert.Equal(2, run.Counts.Single(count => count.Kind == "claims").Created);
        Assert.Equal(run.Sources, (await graph.ReadAsync("MATCH (s:Source) RETURN s.id AS id")).Select(row => (string)row["id"]!));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1)] // each row is a batch of its own
    public async Task A_dry_run_says_what_the_run_then_does_and_writes_nothing(int batchRows)
    {
        await using var graph = await TestGraph.EmptyAsync();
        var runner = TableFiles.Runner(graph.Graph, new TableLimits { BatchRowsMax = batchRows });
        var job = new ImportJob { File = await TableFiles.ScanAsync(Rows), Mapping = TableFiles.Alliances() };

        var tried = await runner.TryAsync(job);

        Assert.Empty(await graph.ReadAsync("MATCH (n) WHERE n:Entity OR n:Claim OR n:Source RETURN n"));
        Assert.Equal((await runner.RunAsync(job)).Graph!.Counts, tried.Graph!.Counts);
        Assert.Equal(3, tried.Graph.Counts.Single(count => count.Kind == "entities").Created);
        Assert.Equal(1, tried.Graph.Counts.Single(count => count.Kind == "sources").Total);
    }

    [Fact]
    public async Task A_wrong_row_refuses_the_file_with_row_column_and_advice()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var job = new ImportJob { File = await TableFiles.ScanAsync("a,b,since\nimu,aq,2001-13-00\nimu,imu,\n,aq,\n"), Mapping = TableFiles.Alliances() };

        var report = await TableFiles.Runner(graph.Graph).RunAsync(job);

        Assert.True(report.IsRefused);
        Assert.Equal(
            [
                "row 1 (line 2), column 'since': '2001-13-00' is no date of the form YYYY-MM-DD. Correct it, or add its pattern to the mapping.",
                "row 2 (line 3): FACTION_OF joins 'imu' with itself. Name two different entities, or take the row out.",
                "row 3 (line 4), column 'a': It is empty, but names the entity 'a'. Fill it in, or let the mapping say that it is optional.",
            ],
            report.Problems.Select(problem => problem.ToString()));
        Assert.Empty(await graph.ReadAsync("MATCH (n) WHERE n:Entity OR n:Claim RETURN n"));
    }

    [Fact]
    public async Task Wrong_rows_are_left_out_and_listed_where_the_mapping_says_so()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var job = new ImportJob { File = await TableFiles.ScanAsync(Rows + "x,x,\n"), Mapping = TableFiles.Alliances(WrongRows.LeaveOut) };

        var report = await TableFiles.Runner(graph.Graph).RunAsync(job);

        Assert.Equal((3, 1, false), (report.Rows, report.RowsLeftOut, report.IsRefused));
        Assert.Equal(3, Assert.Single(report.Problems).Row);
        Assert.Equal(2, report.Graph!.Counts.Single(count => count.Kind == "claims").Created);
    }

    [Fact]
    public async Task A_long_table_becomes_sources_of_one_voice()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var job = new ImportJob { File = await TableFiles.ScanAsync(Rows), Mapping = TableFiles.Alliances() };

        await TableFiles.Runner(graph.Graph, new TableLimits { PartBytesMax = 10 }).RunAsync(job);

        var sources = await graph.ReadAsync("MATCH (s:Source) OPTIONAL MATCH (s)-[:DERIVED_FROM]->(o) RETURN s.title AS title, s.text AS text, o.title AS origin ORDER BY title");
        Assert.Equal(
            [["Alliances (rows 1–1)", "a,b,since\nimu,aq,2001-03-00\n", null], ["Alliances (rows 2–2)", "a,b,since\niju,aq,\n", "Alliances (rows 1–1)"]],
            sources.Select(row => row.Values));
        Assert.Empty((await new StoreCheck(graph.Graph).RunAsync()).Findings);
    }

    [Fact]
    public async Task Rows_may_name_a_source_each()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var mapping = TableFiles.Alliances();
        var job = new ImportJob
        {
            File = await TableFiles.ScanAsync("a,b,source\nimu,aq,Report A\niju,aq,Report B\nttp,aq,Report A\n"),
            Mapping = mapping with { Source = mapping.Source with { Each = "{source}" } },
        };

        await TableFiles.Runner(graph.Graph).RunAsync(job);

        var rows = await graph.ReadAsync("MATCH (c:Claim)-[:EVIDENCED_BY]->()-[:PART_OF]->(s) RETURN s.title AS title, count(c) AS claims ORDER BY title");
        Assert.Equal([["Report A", 2L], ["Report B", 1L]], rows.Select(row => row.Values));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_nothing()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await using var workspace = WorkspaceDatabase.OpenInMemory();
        using var cancel = new CancellationTokenSource();
        var job = new ImportJob { File = await TableFiles.ScanAsync(Rows), Mapping = TableFiles.Alliances() };
        var atFirstBatch = new Watch(progress => { if (progress.Step == "Writing") cancel.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            TableFiles.Runner(graph.Graph, new TableLimits { BatchRowsMax = 1 }, workspace).RunAsync(job, atFirstBatch, cancel.Token));

        Assert.Empty(await graph.ReadAsync("MATCH (n) WHERE n:Entity OR n:Claim OR n:Source RETURN n"));
        Assert.Equal(RunState.Cancelled, Assert.Single(await new ImportLog(workspace).LatestAsync(10)).State);
    }

    [Fact]
    public async Task What_the_graph_has_stays_as_it_is()
    {
        await using var graph = await TestGraph.ImuAsync();
        var before = await graph.ReadAsync("MATCH (n:Entity {id: 'imu'}) RETURN n.name AS name, n.summary AS summary, n.status AS status");
        var job = new ImportJob { File = await TableFiles.ScanAsync("a,b\nimu,imu-of-another-table\n"), Mapping = TableFiles.Alliances() };

        var report = await TableFiles.Runner(graph.Graph).RunAsync(job);

        Assert.Equal(1, report.EntitiesKnown);
        var after = await graph.ReadAsync("MATCH (n:Entity {id: 'imu'}) RETURN n.name AS name, n.summary AS summary, n.status AS status");
        Assert.Equal(before.Single().Values, after.Single().Values);
    }

    [Fact]
    public async Task A_table_without_the_columns_of_the_mapping_is_refused()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var job = new ImportJob { File = await TableFiles.ScanAsync("x,y\n1,2\n"), Mapping = TableFiles.Alliances() };

        var refused = await Assert.ThrowsAsync<RefusedFileException>(() => TableFiles.Runner(graph.Graph).RunAsync(job));

        Assert.Equal("line 1: The table has no column 'a', 'b', which the mapping 'alliances' names. It has: x, y. Choose another mapping, or change this one.", refused.Message);
    }

    sealed class Watch(Action<RunProgress> see) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => see(value);
    }
}
