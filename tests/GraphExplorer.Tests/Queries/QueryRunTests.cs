using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Tests.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Queries;

public sealed class QueryRunTests
{
    const string Endless = "MATCH (a)-[*1..9]-(b)-[*1..9]-(c) RETURN count(*)";

    static readonly GraphLimits s_limits = new();

    [Fact]
    public async Task A_result_has_columns_rows_the_subgraph_in_them_and_the_version_of_the_data()
    {
        var answer = await RunSavedAsync("pledges-in-order", ("group", "isis"));

        Assert.Empty(answer.Problems);
        var result = answer.Result!;
        Assert.Equal(["who", "pledge", "to", "dateText", "start", "form", "level", "confidence", "disputed", "quotes"], result.Columns);
        Assert.Equal(
            ["imu 2014~", "usman-ghazi 2014", "sheikh-muhammad-ali 2015"],
            result.Rows.Select(row => $"{((GraphNode)row[0]!).Id} {row[4]}"));
        Assert.Equal(["imu", "isis", "sheikh-muhammad-ali", "usman-ghazi"], result.Subgraph.Nodes.Ids());
        Assert.Equal(3, result.Subgraph.Edges.Count);
        Assert.Equal(("1", false), (result.DataVersion, result.Truncated));
        Assert.Equal("queries/pledges-in-order", result.Query.Name);
    }

    [Theory]
    [InlineData("group", "nobody", "group 'nobody' is not an entity of this graph.")]
    [InlineData("group", "fergana-valley", "group 'fergana-valley' is a Place, not the id of a Group or Person.")]
    [InlineData("who", "imu", "'who' is not a parameter of pledges-in-order; it has group.")]
    public async Task A_wrong_argument_is_told_before_anything_runs(string name, string value, string message)
    {
        var answer = await RunSavedAsync("pledges-in-order", (name, value));

        Assert.Null(answer.Result);
        Assert.Equal([new ArgumentProblem(name, message)], answer.Problems);
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_cut_off_and_said_so()
    {
        var cut = await RunAsync("UNWIND range(1, 100) AS n RETURN n", s_limits with { RowsMax = 10 });
        var whole = await RunAsync("UNWIND range(1, 10) AS n RETURN n", s_limits with { RowsMax = 10 });

        Assert.Equal(Enumerable.Range(1, 10), cut.Rows.Select(row => (int)(long)row[0]!));
        Assert.True(cut.Truncated);
        Assert.Equal("rows", cut.Subgraph.Truncated!.What);
        Assert.Equal((10, false), (whole.Rows.Count, whole.Truncated));
    }

    [Fact]
    public async Task Nodes_of_a_result_have_their_degrees_though_they_are_more_than_the_row_limit()
    {
        var result = await RunAsync(
            "MATCH (n:Group) WITH n ORDER BY n.id RETURN collect(n) AS groups", s_limits with { RowsMax = 1 });

        Assert.False(result.Truncated);
        Assert.True(result.Subgraph.Nodes.Count > 2);
        Assert.All(result.Subgraph.Nodes, node => Assert.True(node.Degree > 0));
    }

    [Fact]
    public async Task Relationships_bring_their_ends()
    {
        var result = await RunAsync("MATCH (:Person)-[r:PLEDGED_TO]->() RETURN r ORDER BY r.id");

        Assert.Equal(["r-pledged-to.sheikh-muhammad-ali.isis", "r-pledged-to.usman-ghazi.isis"], result.Subgraph.Edges.Ids());
        Assert.Equal(["isis", "sheikh-muhammad-ali", "usman-ghazi"], result.Subgraph.Nodes.Ids());
        Assert.Equal("isis", ((GraphEdge)result.Rows[0][0]!).To);
    }

    [Fact]
    public async Task A_write_is_refused_and_changes_nothing()
    {
        var refused = await Assert.ThrowsAsync<GraphRefusedException>(() => RunAsync("MATCH (n:Group {id: 'imu'}) SET n.name = 'x' RETURN n"));

        Assert.Equal("Neo.ClientError.Statement.AccessMode", refused.Code);
        Assert.Equal("Islamic Movement of Uzbekistan", ((GraphNode)(await RunAsync("MATCH (n:Group {id: 'imu'}) RETURN n")).Rows[0][0]!).Name);
    }

    [Fact]
    public async Task A_mistake_is_shown_in_the_query()
    {
        var refused = await Assert.ThrowsAsync<GraphRefusedException>(() => RunAsync("MATCH (n RETURN n"));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", refused.Code);
        Assert.Contains("MATCH (n RETURN n", refused.Picture, StringComparison.Ordinal);
        Assert.EndsWith("^", refused.Picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETURN $nothing", "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", null)]
    public async Task What_the_graph_refuses_is_said_with_its_code(string text, string? code)
    {
        var refused = await Assert.ThrowsAsync<GraphRefusedException>(() => RunAsync(text));

        if (code is not null) Assert.Equal(code, refused.Code);
        Assert.NotEqual("", refused.Summary);
    }

    [Fact]
    public async Task A_query_without_end_stops_at_its_time_limit_and_nothing_else_suffers()
    {
        var refused = await Assert.ThrowsAsync<GraphRefusedException>(() => RunAsync(
            Endless, s_limits with { ReadTime = TimeSpan.FromMilliseconds(300) }));

        Assert.True(refused.IsLimit, $"{refused.Code}: {refused.Message}");
        Assert.Equal(1L, (await RunAsync("RETURN 1")).Rows[0][0]);
    }

    [Fact]
    public async Task A_cancelled_query_ends_and_the_next_one_runs()
    {
        using var source = new CancellationTokenSource();
        var graph = await Explorer.ImuAsync();
        var endless = new QueryRun(graph, s_limits with { ReadTime = TimeSpan.FromMinutes(5) }, TimeProvider.System)
            .RunAsync(new GraphQuery(Endless), source.Token);

        await UnderWayAsync(1, endless);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        await UnderWayAsync(0, endless);
        Assert.Equal(1L, (await RunAsync("RETURN 1")).Rows[0][0]);
    }

    /// <summary>Asks the store until so many endless queries are open in it.</summary>
    static async Task UnderWayAsync(int count, Task endless)
    {
        var question = new GraphQuery("SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q = $q RETURN q", new Dictionary<string, object?> { ["q"] = Endless });
        var graph = await Explorer.ImuAsync();
        while ((await new QueryRun(graph, s_limits, TimeProvider.System).RunAsync(question)).Rows.Count != count)
            Assert.True(count == 0 || !endless.IsCompleted, "The query ended by itself.");
    }

    [Fact]
    public async Task A_plan_comes_with_the_result()
    {
        var result = await RunAsync("EXPLAIN MATCH (n:Group {id: 'imu'}) RETURN n");

        Assert.Empty(result.Rows);
        Assert.NotNull(result.Summary.Plan);
    }

    [Fact]
    public void A_plan_is_a_table_in_which_what_feeds_a_step_stands_beneath_it()
    {
        var plan = Step("ProduceResults@neo4j", 1, Step("Apply", 0, Step("NodeByLabelScan", 3), Step("Expand(All)", 4)));

        Assert.Equal(
            [(1, "ProduceResults", 0.125), (2, "Apply", 0), (3, "NodeByLabelScan", 0.375), (3, "Expand(All)", 0.5)],
            PlanRow.Of(plan).Select(row => (row.Level, row.Operator, row.Share)));
    }

    static GraphPlan Step(string name, long hits, params GraphPlan[] children) =>
        new(name, new Dictionary<string, object?> { ["DbHits"] = hits, ["EstimatedRows"] = 1.5 }, [], children);

    static async Task<QueryAnswer> RunSavedAsync(string name, params (string Name, string Value)[] arguments) =>
        await new QueryRun(await Explorer.ImuAsync(), s_limits, TimeProvider.System)
            .RunAsync(QueryCatalogue.Named(name)!, arguments.ToDictionary(pair => pair.Name, pair => pair.Value));

    static async Task<QueryResult> RunAsync(string text, GraphLimits? limits = null) =>
        await new QueryRun(await Explorer.ImuAsync(), limits ?? s_limits, TimeProvider.System).RunAsync(new GraphQuery(text));
}
