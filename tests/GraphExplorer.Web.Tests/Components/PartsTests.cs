using System.Text.RegularExpressions;
using Bunit;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Queries;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Components.Controls;
using GraphExplorer.Web.Components.Library;
using GraphExplorer.Web.Components.Pages;
using GraphExplorer.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>Single controls, forms and words.</summary>
public sealed class PartsTests : Screen
{
    [Fact]
    public void A_picker_finds_by_alias_and_is_worked_by_arrows_and_enter()
    {
        SearchHit? chosen = null;
        var picker = Render<EntityPicker>(parameters => parameters
            .Add(part => part.Label, "Entity")
            .Add(part => part.OnChoice, EventCallback.Factory.Create<SearchHit?>(this, hit => chosen = hit)));

        picker.Find("input").Input("IJU");
        picker.WaitForElement("li[role=option]");
        Assert.Equal("true", picker.Find("input").GetAttribute("aria-expanded"));
        picker.Find("input").KeyDown("Enter");

        picker.WaitForAssertion(() => Assert.Equal("iju", chosen?.Id));
        picker.WaitForAssertion(() => Assert.Equal("Islamic Jihad Union", picker.Find("input").GetAttribute("value")));
    }

    [Fact]
    public void A_form_has_a_field_for_each_parameter_and_says_what_is_wrong_beside_it()
    {
        var query = QueryCatalogue.Named("pledges-in-order")!;
        var form = Render<QueryForm>(parameters => parameters
            .Add(part => part.Query, query)
            .Add(part => part.Values, new Dictionary<string, string> { ["group"] = "nobody" })
            .Add(part => part.Problems, [new ArgumentProblem("group", "group 'nobody' is not an entity of this graph.")]));

        Assert.Equal(query.Parameters.Count, form.FindAll(".field").Count);
        Assert.Equal("group 'nobody' is not an entity of this graph.", form.Find(".field-problem").TextContent);
        Assert.Equal("true", form.Find("#p-group").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_bench_runs_a_query_and_keeps_its_subgraph_for_the_canvas()
    {
        using var bench = new QueryBench(Services.GetRequiredService<QueryRun>(), Services.GetRequiredService<ResultShelf>(), Services.GetRequiredService<RunLog>(), TimeProvider.System);

        await bench.RunAsync(QueryCatalogue.Named("pledges-in-order")!, 0, new Dictionary<string, string> { ["group"] = "isis" });

        Assert.Equal(3, bench.Result!.Rows.Count);
        Assert.Same(bench.Result.Subgraph, Services.GetRequiredService<ResultShelf>().Find(bench.Ticket));
        Assert.Equal(("Pledges in order", 3, 0), (bench.Run!.Title, bench.Run.Rows, bench.Run.Revision));
    }

    [Theory]
    [InlineData("{", "The parameters are not JSON")]
    [InlineData("[1]", "The parameters have to be one JSON object")]
    public async Task Parameters_that_are_not_a_JSON_object_are_a_problem(string parameters, string problem)
    {
        using var bench = new QueryBench(Services.GetRequiredService<QueryRun>(), Services.GetRequiredService<ResultShelf>(), Services.GetRequiredService<RunLog>(), TimeProvider.System);

        await bench.RunAsync("RETURN 1", parameters);

        Assert.StartsWith(problem, Assert.Single(bench.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_definitions_name_every_relation_type_once()
    {
        SetRendererInfo(new RendererInfo("Server", true));
        var page = Render<Definitions>();

        Assert.Equal(
            Vocabulary.Relations.Select(type => type.Name).Order(StringComparer.Ordinal),
            page.FindAll(".definition").Select(definition => definition.Id!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_handover_gives_content_once_to_the_one_with_the_ticket()
    {
        var handover = new Handover(TimeProvider.System);
        var ticket = handover.Keep("content");

        Assert.Null(handover.Take<string>("another"));
        Assert.Equal("content", handover.Take<string>(ticket));
        Assert.Null(handover.Take<string>(ticket));
    }

    [Fact]
    public void The_families_and_phrases_of_edges_are_those_of_the_canvas()
    {
        var text = File.ReadAllText(Path.Combine(Checkout(), "web", "src", "graph", "relations.ts"));
        var canvas = Regex.Matches(text, """^  ([A-Z_]+): (directed|symmetric)\("([a-z]+)", "([^"]+)"(?:, "([^"]+)")?""", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value);

        foreach (var type in Vocabulary.Relations)
        {
            var row = canvas[type.Name];
            Assert.Equal((type.Name, EdgeFamilies.Of(type.Name).Slug), (type.Name, row.Groups[3].Value));
            Assert.Equal((type.Name, type.Phrase), (type.Name, row.Groups[4].Value));
            Assert.Equal((type.Name, type.Inverse), (type.Name, row.Groups[5].Success ? row.Groups[5].Value : row.Groups[4].Value));
        }
    }

    static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GraphExplorer.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run within a checkout.");
        return folder;
    }
}
