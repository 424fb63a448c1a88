using Bunit;
using GraphExplorer.Identity;
using GraphExplorer.Import;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Identifying;
using GraphExplorer.Web.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The page of pairs that may be one, on a graph of its own, since it writes.</summary>
public sealed class IdentityPageTests : Screen
{
    readonly IGraphConnection _graph;

    public IdentityPageTests()
    {
        _graph = LoadAsync().GetAwaiter().GetResult();
        Services.AddSingleton(_graph);
    }

    [Fact]
    public async Task A_pair_is_accepted_with_a_signature_and_taken_apart_again()
    {
        await Services.GetRequiredService<IdentityDesk>().ProposeAsync("iju", "imu", "A. Tester", "Only a test.");
        Navigation.NavigateTo("/identity?show=rule");
        var page = Render<GraphExplorer.Web.Components.Pages.Identity>();
        page.WaitForElement("#pair-title");
        Assert.Equal(["A. Tester: Only a test."], page.FindAll(".pair-reasons li").Select(each => each.TextContent));
        Assert.Equal(2, page.FindAll(".pair-end").Count);

        page.Find("#pair-accept").Click();
        Assert.Equal("Sign the decision: say who makes it.", page.WaitForElement(".banner.is-danger").TextContent);
        page.Find("input[autocomplete=name]").Change("R. Reviewer");
        page.Find("#pair-accept").Click();

        page.WaitForAssertion(() => Assert.Contains("They are one now.", page.Find("[role=status]").TextContent));
        Navigation.NavigateTo("/identity?show=accepted");
        var accepted = Render<GraphExplorer.Web.Components.Pages.Identity>();
        accepted.WaitForElement("#pair-undo");
        Assert.Contains("R. Reviewer", accepted.Find(".pair").TextContent);
        accepted.Find("input[autocomplete=name]").Change("R. Reviewer");
        accepted.Find("#pair-undo").Click();
        accepted.WaitForAssertion(() => Assert.Contains("The decision is taken back.", accepted.Find("[role=status]").TextContent));
        Assert.Equal([PairState.Proposed], (await Services.GetRequiredService<IdentityDesk>().ListAsync()).Select(pair => pair.State));
    }

    [Fact]
    public void A_search_says_what_it_found_and_the_list_leads_through_it()
    {
        var page = Render<GraphExplorer.Web.Components.Pages.Identity>();
        page.WaitForElement("#pairs-find").Click();

        page.WaitForAssertion(() => Assert.Contains("known before", page.Find("[role=status]").TextContent));
        Assert.Equal(["Proposed", "Not the same by rule", "Accepted", "Rejected"], page.FindAll(".segments .segment").Select(each => each.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public void A_pair_that_a_rule_makes_two_names_the_rule()
    {
        var pair = new SamePair
        {
            Id = "r-same-as.a.b", One = End("a", "Union"), Other = End("b", "Movement"), State = PairState.Proposed, Level = SameLevel.RuledOut,
            Score = 0.5, Reasons = [], Rule = "Splinter", Suggested = "a", Kept = "", By = "", At = null, Note = "", Stored = new Dictionary<string, object?>(),
        };

        var view = Render<PairView>(parameters => parameters.Add(each => each.Pair, pair).Add(each => each.Keep, "a"));

        Assert.StartsWith("Not the same by rule (Splinter). A splinter is a new actor.", view.Find(".banner").TextContent);
    }

    static PairEnd End(string id, string name) => new(id, "Group", name, "", new Dictionary<string, object?>());

    static async Task<IGraphConnection> LoadAsync()
    {
        var graph = EmbeddedStore.OpenInMemory(new GraphLimits()).Connect();
        await GraphSchema.ApplyAsync(graph);
        var read = await ClaimsFile.ReadAsync(Path.Combine(AppContext.BaseDirectory, "data", "imu.claims.jsonl"));
        await new ClaimsLoader(graph, TimeProvider.System).ImportAsync(read.File!);
        return graph;
    }
}
