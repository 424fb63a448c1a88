using GraphExplorer.Editing;
using GraphExplorer.Exploration;
using GraphExplorer.Import;
using Xunit;

namespace GraphExplorer.Tests.Editing;

/// <summary>Claims that are in the graph: led, deprecated, contradicted, and all of it taken back.</summary>
public class ClaimDeskTests
{
    [Fact]
    public async Task A_deprecated_claim_stays_and_comes_back_as_it_was()
    {
        await using var edits = await Edits.OnImuAsync();
        var desk = new ClaimDesk(edits.Graph.Graph, edits.Editor, edits.Log);
        var before = await edits.PictureAsync();

        var there = await desk.DeprecateAsync("c-iju-splinter", true, "R", "Superseded.");
        var rejected = await edits.Graph.ReadAsync("MATCH ()-[r:SPLINTER_OF {id: 'r-splinter-of.iju.imu'}]->() RETURN r.status AS status");
        var back = await desk.TakeBackAsync((await edits.Log.LatestAsync(1))[0].Edit, "S");

        Assert.Equal(["rejected"], rejected.Select(row => row.Text("status")));
        Assert.Equal([[], []], new[] { there.Problems, back.Problems });
        Assert.Equal(before, await edits.PictureAsync());
        Assert.Equal(
            [("S", "Takes back: Superseded."), ("R", "Superseded.")],
            (await edits.Log.OfAsync("c-iju-splinter")).Select(change => (change.By, change.Reason)));
    }

    [Fact]
    public async Task A_lead_is_chosen_among_readings_and_taken_back()
    {
        await using var edits = await Edits.OnImuAsync();
        var desk = new ClaimDesk(edits.Graph.Graph, edits.Editor, edits.Log);
        var readings = (await PairReadings.LoadAsync(edits.Graph.Graph, "imu", "isis"))!;
        string[] among = [.. readings.Readings.Select(reading => reading.Claim.Id)];
        var before = await edits.PictureAsync();

        await desk.LeadAsync(among[^1], among, "R", "The later source saw it.");
        var led = await PairReadings.LoadAsync(edits.Graph.Graph, "imu", "isis");
        await desk.LeadAsync(among[0], among, "R", "The first one after all.");
        var other = await PairReadings.LoadAsync(edits.Graph.Graph, "imu", "isis");
        await desk.LeadAsync(null, among, "R", "None.");

        Assert.Equal([among[^1], among[0]], new[] { led!.Lead!.Claim.Id, other!.Lead!.Claim.Id });
        Assert.Equal(1, other.Readings.Count(reading => reading.Claim.Rank == "preferred"));
        Assert.Equal(before, await edits.PictureAsync());
    }

    [Fact]
    public async Task What_was_changed_since_is_not_taken_back()
    {
        await using var edits = await Edits.OnImuAsync();
        var desk = new ClaimDesk(edits.Graph.Graph, edits.Editor, edits.Log);
        await desk.DeprecateAsync("c-iju-splinter", true, "R", "Superseded.");
        var first = (await edits.Log.LatestAsync(1))[0].Edit;
        await desk.DeprecateAsync("c-iju-splinter", false, "R", "Not so.");

        var outcome = await desk.TakeBackAsync(first, "S");

        Assert.Equal([new EditProblem("c-iju-splinter", "It was changed again since then. Take the later change back first.")], outcome.Problems);
    }

    [Fact]
    public async Task An_entity_that_was_changed_since_is_not_overwritten()
    {
        await using var edits = await Edits.OnImuAsync();
        var desk = new ClaimDesk(edits.Graph.Graph, edits.Editor, edits.Log);
        var first = EntityDraft.Of((await KnownRecords.ReadAsync(edits.Graph.Graph, [], ["iju"], [])).Entities["iju"]);
        var (second, third) = (first with { Summary = "Second." }, first with { Summary = "Third." });
        await edits.Editor.ApplyAsync(Edits.Edit() with { Entities = [new EntityChange(second, first)] });
        var edit = (await edits.Log.LatestAsync(1))[0].Edit;
        await edits.Editor.ApplyAsync(Edits.Edit() with { Entities = [new EntityChange(third, second)] });

        var outcome = await desk.TakeBackAsync(edit, "S");

        Assert.Equal([new EditProblem("iju", "It was changed again since then. Take the later change back first.")], outcome.Problems);
        Assert.Equal("Third.", (await KnownRecords.ReadAsync(edits.Graph.Graph, [], ["iju"], [])).Entities["iju"].Summary);
    }

    [Fact]
    public async Task A_contradiction_says_how_it_is_ended_and_leaves_its_claims_alone()
    {
        await using var edits = await Edits.OnImuAsync();
        var desk = new ClaimDesk(edits.Graph.Graph, edits.Editor, edits.Log);
        await desk.ContradictAsync("c-iju-splinter", "c-ghazi-pledge", "date", "For a test.", "R");
        var before = await edits.PictureAsync();

        var outcome = await desk.TakeBackAsync((await edits.Log.LatestAsync(1))[0].Edit, "S");

        Assert.Equal(
            ["This change cannot be taken back: a contradiction stands until one of its claims is deprecated."],
            outcome.Problems.Select(problem => problem.Text));
        Assert.Equal(before, await edits.PictureAsync());
    }

    [Fact]
    public async Task Every_record_reads_back_as_it_was_written()
    {
        await using var edits = await Edits.OnImuAsync();
        var file = (await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"))).File!;
        string[] claims = [.. file.Claims.Select(claim => RecordLines.Of(ClaimDraft.Of(claim)))];
        string[] entities = [.. file.Entities.Select(entity => RecordLines.Of(EntityDraft.Of(entity)))];

        Assert.Equal(claims, claims.Select(line => RecordLines.Of(RecordReading.Claim(line))));
        Assert.Equal(entities, entities.Select(line => RecordLines.Of(RecordReading.Entity(line))));
    }

    [Fact]
    public async Task Two_sources_that_disagree_stand_side_by_side_with_three_dated_readings()
    {
        await using var edits = await Edits.OnImuAsync();
        await ImportDisagreementAsync(edits);

        var readings = (await PairReadings.LoadAsync(edits.Graph.Graph, "imu", "isis"))!;

        Assert.Equal(
            [("src-test-monitor", "2014-09", "asserts"), ("src-test-monitor", "2015-04", "asserts"), ("src-test-register", "2014-09", "denies")],
            readings.Readings.Where(reading => reading.Claim.Id.StartsWith("c-test-", StringComparison.Ordinal))
                .Select(reading => (reading.Claim.Passages[0].Source.Id, reading.Claim.StartEdtf, reading.Claim.Stance)).Order());
        Assert.True(readings.IsContested);
        Assert.Equal(["c-test-denied"], readings.Readings.Single(reading => reading.Claim.Id == "c-test-support").Claim.Conflicts.Select(conflict => conflict.Claim));
        var contested = await edits.Graph.ReadAsync("MATCH ()-[r:PLEDGED_TO]->() WHERE r.disputed RETURN r.id AS id ORDER BY id");
        Assert.Contains("r-pledged-to.imu.isis", contested.Select(row => row.Text("id")));
    }

    static async Task ImportDisagreementAsync(Edits edits)
    {
        var file = await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "../tests/GraphExplorer.Tests/Editing/disagreement/disagreement.claims.jsonl"));
        Assert.Equal([], file.Problems);
        Assert.Equal([], (await new ClaimsLoader(edits.Graph.Graph, TimeProvider.System).ImportAsync(file.File!)).Problems);
    }
}
