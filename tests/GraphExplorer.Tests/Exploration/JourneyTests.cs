using GraphExplorer.Exploration;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

/// <summary>The ways of a researcher through the IMU data.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task Tracing_splits_of_the_IMU_finds_the_IJU_in_March_2002_with_its_sentence()
    {
        var view = await Explorer.ViewAsync("?show=splits/imu");

        Assert.Empty(view.Problems);
        var split = view.Union.Edges.Single(edge => edge.Id == "r-splinter-of.iju.imu");
        Assert.Equal(("iju", "imu", "2002-03", "In March 2002"), (split.From, split.To, split.Span.StartEdtf, split.Span.StartText));

        var evidence = await EdgeEvidence.LoadAsync(await Explorer.ImuAsync(), split.Id);

        Assert.Equal(("Islamic Jihad Union", "Islamic Movement of Uzbekistan"), (evidence!.From.Name, evidence.To.Name));
        var claim = Assert.Single(evidence.Claims);
        Assert.Equal(
            ["In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU)"],
            claim.Passages.Select(passage => passage.Quote));
        Assert.Equal(("asserts", 3, "F"), (claim.Stance, claim.Credibility, claim.Passages[0].Source.Reliability));
        Assert.Equal("internal disagreements", claim.Properties.Text("cause"));
    }

    [Fact]
    public async Task Tracing_pledges_of_the_IMU_finds_those_of_its_leaders_and_never_makes_them_the_groups()
    {
        var view = await Explorer.ViewAsync("?show=pledges/imu");

        Assert.Equal(
            [
                "r-leads.sheikh-muhammad-ali.imu", "r-leads.usman-ghazi.imu", "r-pledged-to.imu.isis", "r-pledged-to.imu.mullah-omar",
                "r-pledged-to.sheikh-muhammad-ali.isis", "r-pledged-to.usman-ghazi.isis",
            ],
            view.Union.Edges.Ids());
        var pledges = view.Union.Edges.Where(edge => edge.Type == "PLEDGED_TO").ToDictionary(edge => edge.Id);
        Assert.Equal("leader", pledges["r-pledged-to.usman-ghazi.isis"].Properties.Text("level"));
        Assert.Equal("2014", pledges["r-pledged-to.usman-ghazi.isis"].Span.StartEdtf);
        Assert.Equal("2015", pledges["r-pledged-to.sheikh-muhammad-ali.isis"].Span.StartEdtf);
        Assert.Equal(("oath", "2001"), (pledges["r-pledged-to.imu.mullah-omar"].Properties.Text("form"), pledges["r-pledged-to.imu.mullah-omar"].Span.StartEdtf));
        Assert.Equal("declaration of support", pledges["r-pledged-to.imu.isis"].Properties.Text("form"));
    }

    [Fact]
    public async Task In_2013_nobody_of_the_IMU_has_pledged_to_the_Islamic_State_for_certain()
    {
        var view = await Explorer.ViewAsync("?show=pledges/imu&year=2013");

        var seen = view.Seen.Subgraph.Edges.Ids().ToArray();
        Assert.DoesNotContain("r-pledged-to.usman-ghazi.isis", seen);
        Assert.DoesNotContain("r-pledged-to.sheikh-muhammad-ali.isis", seen);
        Assert.Equal(TimeState.Assumed, view.Seen.States["r-pledged-to.imu.mullah-omar"]);

        // "2014~" reaches a year back, so the declaration may have been made by then.
        Assert.Equal(TimeState.Possible, view.Seen.States["r-pledged-to.imu.isis"]);
    }

    [Fact]
    public async Task The_saved_query_of_pledges_brings_what_the_trace_draws_to_the_Islamic_State()
    {
        var query = await Explorer.ViewAsync("?show=query/pledges-in-order&p.group=isis");
        var trace = await Explorer.ViewAsync("?show=pledges/isis");

        Assert.Empty(query.Problems);
        Assert.Equal(trace.Union.Edges.Where(edge => edge.To == "isis" && edge.Type == "PLEDGED_TO").Ids(), query.Union.Edges.Ids());
        Assert.Equal("1", query.Union.DataVersion);
    }

    [Fact]
    public async Task Every_view_carries_the_Cypher_that_it_came_from()
    {
        var view = await Explorer.ViewAsync("?show=splits/imu");

        Assert.Equal(["explore/entity", "explore/splits"], view.Union.Queries.Select(query => query.Name));
        Assert.StartsWith("MATCH path = ", view.Union.Queries[1].Text, StringComparison.Ordinal);
        Assert.Equal("imu", view.Union.Queries[1].Parameters.Text("id"));
    }
}
