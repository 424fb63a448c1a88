using GraphExplorer.Identity;
using Xunit;

namespace GraphExplorer.Tests.Identity;

/// <summary>Decisions on two entities: signed, logged, remembered, and refused where they cannot be.</summary>
public class IdentityDeskTests
{
    [Fact]
    public async Task A_decision_is_signed_and_logged_from_what_to_what()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");

        await desk.AcceptAsync(pair, "imu");

        var listed = Assert.Single(await desk.Identity.ListAsync());
        Assert.Equal(
            (PairState.Accepted, "imu", "A. Tester", "One and the same.", "iju", "imu"),
            (listed.State, listed.Kept, listed.By, listed.Note, listed.Absorbed.Id, listed.Staying.Id));
        var change = Assert.Single(await desk.Edits.Log.OfAsync(pair));
        Assert.Equal(("A. Tester", "One and the same."), (change.By, change.Reason));
        Assert.Contains("\"state\":\"proposed\"", change.Before);
        Assert.Contains("\"state\":\"accepted\"", change.After);
    }

    [Theory]
    [InlineData("", "why", "Sign the decision: say who makes it.")]
    [InlineData("A", " ", "Say why it is decided so.")]
    public async Task Without_a_name_and_a_reason_nothing_is_decided(string by, string reason, string problem)
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");

        Assert.Equal(problem, (await desk.Identity.AcceptAsync(pair, "imu", by, reason)).Problem);
        Assert.Equal([], await desk.Edits.Log.LatestAsync(5));
    }

    [Fact]
    public async Task What_was_absorbed_cannot_be_merged_again_before_it_is_taken_apart()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");
        var second = await desk.PairAsync("iju", "ttp");
        await desk.AcceptAsync(pair, "imu");
        var before = await desk.PictureAsync();

        var outcome = await desk.AcceptAsync(second, "ttp");

        Assert.Equal("Islamic Jihad Union is merged into 'imu' already; decide on that one.", outcome.Problem);
        Assert.Equal("This is decided so already.", (await desk.AcceptAsync(pair, "imu")).Problem);
        Assert.Equal("There is no decision to take back.", (await desk.UndoAsync(second)).Problem);
        Assert.Equal(before, await desk.PictureAsync());
    }

    [Fact]
    public async Task Entities_of_two_kinds_are_never_one()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(
            [(null, "A Group and a Place cannot be one."), (null, "Choose two different entities that are in the graph.")],
            [await desk.Identity.ProposeAsync("imu", "tashkent", "A", "B"), await desk.Identity.ProposeAsync("imu", "imu", "A", "B")]);
    }

    [Fact]
    public async Task A_rule_holds_against_a_proposal_by_hand_too()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.PairAsync("iju", "imu");

        var pair = Assert.Single(await desk.Identity.ListAsync());
        Assert.Equal((SameLevel.RuledOut, "Splinter", "imu"), (pair.Level, pair.Rule, pair.Suggested));
    }

    [Fact]
    public async Task What_was_rejected_stays_so_and_what_the_rules_no_longer_say_is_withdrawn()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Edits.Graph.RunAsync(
            """
            CREATE (:Entity:Group {id: 'twin', name: 'Islamic Movement of Uzbekistan', status: 'unknown'}),
              (:Entity:Group {id: 'jihad-union', name: 'Islamic Jihad Union', status: 'unknown'})
            """);
        await desk.Identity.ProposeAsync();
        await desk.Identity.RejectAsync("r-same-as.imu.twin", "A. Tester", "Only a test.");
        var before = (await desk.Identity.ListAsync()).Select(pair => pair.Id).ToArray();
        await desk.Edits.Graph.RunAsync("MATCH (n:Entity {id: 'jihad-union'}) SET n.name = 'Nothing of the kind'");

        var again = await desk.Identity.ProposeAsync();

        Assert.Equal((0, 1), (again.New, again.Withdrawn));
        Assert.Equal(["r-same-as.iju.jihad-union"], before.Except((await desk.Identity.ListAsync()).Select(pair => pair.Id)));
        var kept = (await desk.Identity.ListAsync()).First(pair => pair.Id == "r-same-as.imu.twin");
        Assert.Equal((PairState.Rejected, SameLevel.Certain, "Only a test."), (kept.State, kept.Level, kept.Note));
    }
}
