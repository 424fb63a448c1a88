using System.Globalization;
using Bunit;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Library;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

public sealed class QueryResultsTests : Screen
{
    [Fact]
    public void A_result_of_entities_alone_opens_as_a_table_and_leads_to_them_on_the_canvas()
    {
        var screen = Show(Run("MATCH (n:Group) WHERE n.id IN ['imu', 'iju'] RETURN n ORDER BY n.id"));

        Assert.Equal("Table", screen.Find(".segment[aria-pressed=true]").TextContent);
        Assert.Equal("/explore?show=entities/iju,imu", screen.Find(".toolbar-end a").GetAttribute("href"));
    }

    [Fact]
    public void A_plan_opens_as_a_table_with_what_each_step_cost()
    {
        var screen = Show(Run("MATCH (n:Group) RETURN n.name AS name", RunMode.Profile));

        var groups = screen.FindAll(".data-table").Count;
        Assert.Equal(("Plan", 1), (screen.Find(".segment[aria-pressed=true]").TextContent, groups));
        Assert.Equal("Level 1: ProduceResults", screen.Find("tbody th").TextContent.Trim());
        Assert.Equal(100, screen.FindAll(".plan-percent").Sum(cell => int.Parse(cell.TextContent.TrimEnd('%', ' '), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_step_of_a_plan_is_folded_up_with_all_that_feeds_it()
    {
        var screen = Show(Run("MATCH (n:Group) RETURN n.name AS name UNION MATCH (p:Person) RETURN p.name AS name", RunMode.Explain));
        var all = Steps(screen);

        await screen.FindAll(".plan-fold")[0].ClickAsync(new());
        var folded = Steps(screen);
        await screen.Find(".plan-fold").ClickAsync(new());

        Assert.True(all.Count > 4);
        Assert.Equal(all[..1], folded);
        Assert.Equal(all, Steps(screen));
    }

    static List<string> Steps(IRenderedComponent<QueryResults> screen) => [.. screen.FindAll("tbody th").Select(step => step.TextContent.Trim())];

    [Fact]
    public void A_query_that_is_explained_has_a_plan_and_no_rows()
    {
        var result = Run("MATCH (n:Group) RETURN n.name AS name", RunMode.Explain);

        Assert.Empty(result.Rows);
        Assert.DoesNotContain("Look-ups", Show(result).Find(".plan-table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_say_what_was_remarked_who_answered_and_by_which_limits()
    {
        var screen = Show(Run("MATCH (n:Grupp) RETURN n"));
        screen.FindAll(".segment").Single(button => button.TextContent == "Messages").Click();

        screen.WaitForAssertion(() => Assert.Contains("Bolt", screen.Find(".facts").TextContent, StringComparison.Ordinal));
        Assert.Contains("10,000 rows (Graph:RowsMax)", screen.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Grupp", screen.Find(".result-remarks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_copied_as_text_that_no_spreadsheet_runs_and_no_table_breaks()
    {
        var result = Run("RETURN '=1+1' AS a, -1 AS b, 'x|y\nz\t' AS c, null AS d, -0.5 AS e");

        Assert.Equal("a\tb\tc\td\te\n'=1+1\t-1\tx|y z \t\t-0.5\n", ResultCopy.Tsv(result.Columns, result.Rows));
        Assert.Equal(
            "| a | b | c | d | e |\n| --- | --- | --- | --- | --- |\n| =1\\+1 | -1 | x\\|y z\t |  | -0.5 |\n", ResultCopy.Markdown(result.Columns, result.Rows));
    }

    [Fact]
    public void Json_keeps_whole_numbers_whole_and_paths_as_nodes_and_edges()
    {
        var json = ResultJson.Of(Run("MATCH p = (:Group {id: 'iju'})-[:SPLINTER_OF]->(:Group {id: 'imu'}) RETURN p, 1 AS one, 1.0 AS real, [null, {a: 'é'}] AS list"));

        using var document = System.Text.Json.JsonDocument.Parse(json);
        var row = document.RootElement.GetProperty("rows")[0];
        Assert.Equal(["iju", "imu"], row[0].GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal("r-splinter-of.iju.imu", row[0].GetProperty("edges")[0].GetProperty("id").GetString());
        Assert.Equal(("1", "1.0", "é"), (row[1].GetRawText(), row[2].GetRawText(), row[3][1].GetProperty("a").GetString()));
    }

    [Fact]
    public void An_address_takes_as_many_entities_as_fit_and_says_how_many()
    {
        var ids = Enumerable.Range(1, 900).Select(number => $"entity-{number:0000}").ToArray();
        var result = Run("RETURN 1") with { Subgraph = Subgraph.Empty with { Nodes = [.. ids.Select(Node)] } };

        var cut = ResultAddress.Of(result, ExploreState.Parse("?show=splits/imu&f=-kind:Event"))!;

        Assert.InRange(cut.Address.Length, 7_000, ResultAddress.LengthMax);
        Assert.StartsWith("/explore?show=splits/imu&show=entities/entity-0001,entity-0002,", cut.Address, StringComparison.Ordinal);
        Assert.Equal($"The canvas takes the first {cut.Shown} of 900 entities: an address holds 8,000 characters at most.", cut.Note);
        Assert.Equal(cut.Shown, ExploreState.Parse(new Uri("http://x" + cut.Address).Query).Shows.OfType<ShowEntities>().Single().Ids.Count);
        Assert.Null(ResultAddress.Of(Run("RETURN 1"), new ExploreState()));
    }

    [Fact]
    public void The_ninth_result_closes_the_first_and_a_closed_one_gives_way_to_its_neighbour()
    {
        var (stack, result) = (new ResultStack(), Run("RETURN 1"));
        for (var number = 1; number <= ResultStack.ResultsMax + 1; number++)
            stack.Open(Opened(result, $"{number}"));

        Assert.Equal(("2", "9", 8), (stack.All[0].Title, stack.Chosen!.Title, stack.All.Count));
        Assert.Equal("2", stack.Beside(1)!.Title);
        stack.Choose(stack.All[2]);
        stack.Close();
        Assert.Equal("5", stack.Chosen!.Title);
        while (stack.Chosen is not null) stack.Close();
        Assert.Empty(stack.All);
    }

    QueryResult Run(string text, RunMode mode = RunMode.Run) =>
        new QueryRun(Graph, Graph.Limits, TimeProvider.System).RunAsync(ExplainedText.In(mode, new GraphQuery(text))).GetAwaiter().GetResult();

    IRenderedComponent<QueryResults> Show(QueryResult result) =>
        Render<QueryResults>(parameters => parameters.Add(screen => screen.Open, Opened(result, "x")).Add(screen => screen.Ticket, "t"));

    static OpenResult Opened(QueryResult result, string title) => new(title, DateTimeOffset.UnixEpoch, result, null, ResultView.Graph, null);

    static GraphNode Node(string id) =>
        new(id, "Group", ["Group"], id, "", 0, new GraphExplorer.Time.RelationBounds(0, 0, 0, 0), "", PropertyMap.Empty);
}
