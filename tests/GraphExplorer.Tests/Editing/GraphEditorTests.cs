using GraphExplorer.Documents;
using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using Xunit;

namespace GraphExplorer.Tests.Editing;

/// <summary>Changes by hand: checked as a claims file is, written at once, and kept with who and why.</summary>
public class GraphEditorTests
{
    [Fact]
    public async Task A_new_claim_becomes_an_edge_with_its_quote()
    {
        await using var edits = await Edits.OnImuAsync();

        var outcome = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(Edits.Opposes())));

        Assert.Equal([], outcome.Problems);
        Assert.Equal(["r-opposes.iju.uzbekistan"], outcome.Edges);
        var row = Assert.Single(await edits.Graph.ReadAsync(
            "MATCH (a)-[r:OPPOSES {id: 'r-opposes.iju.uzbekistan'}]->(b) MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p) RETURN a.id AS a, b.id AS b, p.quote AS quote"));
        Assert.Equal(["iju", "uzbekistan", "In March 2002 internal disagreements"], row.Values);
        Assert.Equal([], (await StoreCheckOf(edits)).Findings);
    }

    [Fact]
    public async Task An_entity_comes_with_the_claim_that_needs_it()
    {
        await using var edits = await Edits.OnImuAsync();
        var claim = Edits.Opposes() with { To = "ruritania" };
        var entity = EntityDraft.New("ruritania", "StateActor", "Ruritania");
        entity.Properties["kind"] = "state";

        var alone = await edits.Editor.ApplyAsync(new GraphEdit { By = "A", Reason = "B", Entities = [new(entity)] });
        var both = await edits.Editor.ApplyAsync(new GraphEdit { By = "A", Reason = "B", Entities = [new(entity)], Claims = [new(claim)] });

        Assert.Equal([new EditProblem("ruritania", "no claim of the file speaks of it. Add a claim or take it out; if there was one, the file has been cut off.")], alone.Problems);
        Assert.Equal(["r-opposes.iju.ruritania"], both.Edges);
    }

    [Theory]
    [InlineData("from", "OPPOSES cannot start at 'tashkent', which is Place. It starts at Group or StateActor.")]
    [InlineData("quote", "the quote 'not there' is not what stands at 0 to 9: 'Islamic M'. Cut the quote from the text again; mind no-break spaces and other characters that look alike.")]
    [InlineData("start", "'start': 'May 2014' is not a date: expected a year of four digits such as 2001, 200X or 20XX (character 1). Write 2001, 2001-03, 2001-03-05, 199X, 1998-39 (late 1998), 2001/.., [..2001] or the like, or leave it empty.")]
    public async Task A_mistake_is_named_and_nothing_is_written(string mistake, string message)
    {
        await using var edits = await Edits.OnImuAsync();
        var before = await edits.PictureAsync();
        var claim = Edits.Opposes();
        switch (mistake)
        {
            case "from": claim.From = "tashkent"; break;
            case "quote": claim.Passages = [new Passage(0, 9, "not there")]; break;
            default: claim.Start = "May 2014"; break;
        }

        var outcome = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(claim)));

        Assert.Equal([message], outcome.Problems.Select(problem => problem.Text));
        Assert.Equal(before, await edits.PictureAsync());
        Assert.Equal([], await edits.Log.LatestAsync(10));
    }

    [Fact]
    public async Task Without_a_name_and_a_reason_nothing_is_written()
    {
        await using var edits = await Edits.OnImuAsync();

        var outcome = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(Edits.Opposes())) with { By = " ", Reason = "" });

        Assert.Equal(
            ["Sign the change: say who makes it.", "Say why the change is made."], outcome.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public async Task A_changed_claim_changes_its_edge_and_can_be_changed_back_without_a_trace_in_the_graph()
    {
        await using var edits = await Edits.OnImuAsync();
        var picture = await edits.PictureAsync();
        var before = await edits.StoredAsync("c-iju-splinter");
        var after = before with { Start = "2002-04", Credibility = 2 };

        var there = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(after, before)));
        var dated = await edits.Graph.ReadAsync("MATCH ()-[r:SPLINTER_OF {id: 'r-splinter-of.iju.imu'}]->() RETURN r.startEdtf AS start");
        var back = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(before, after)));

        Assert.Equal(["2002-04"], dated.Select(row => row.Text("start")));
        Assert.Equal([true, true], [there.IsDone, back.IsDone]);
        Assert.Equal(picture, await edits.PictureAsync());
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        await using var edits = await Edits.OnImuAsync();
        var seen = await edits.StoredAsync("c-iju-splinter");
        await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(seen with { Start = "2002-04" }, seen)));

        var outcome = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(seen with { Start = "2002-05" }, seen)));

        Assert.Equal(
            [new EditProblem("c-iju-splinter", "Somebody changed the claim meanwhile; look at it again before you change it.")], outcome.Problems);
        Assert.Equal("2002-04", (await edits.StoredAsync("c-iju-splinter")).Start);
    }

    [Fact]
    public async Task An_edit_is_applied_once_however_often_it_is_sent()
    {
        await using var edits = await Edits.OnImuAsync();
        var before = await edits.StoredAsync("c-iju-splinter");
        var edit = Edits.Edit(new ClaimChange(before with { Note = "Seen." }, before));

        var first = await edits.Editor.ApplyAsync(edit);
        var again = await edits.Editor.ApplyAsync(edit);

        Assert.True(first.IsDone);
        Assert.Equal((true, first.DataVersion), (again.IsDone, again.DataVersion));
        Assert.Equal(edit.Id, Assert.Single(await edits.Log.LatestAsync(10)).Edit);
    }

    [Fact]
    public async Task An_edit_that_the_program_did_not_live_to_confirm_is_settled_later()
    {
        await using var edits = await Edits.OnImuAsync();
        var before = await edits.StoredAsync("c-iju-splinter");
        var written = Edits.Edit(new ClaimChange(before with { Note = "Seen." }, before));
        var never = Edits.Edit(new ClaimChange(before with { Note = "Never." }, before));
        await edits.Editor.ApplyAsync(written);
        await edits.Log.BeginAsync(never, Merges.None, default);

        await edits.Editor.SettleAsync();

        Assert.Equal([written.Id], (await edits.Log.LatestAsync(10)).Select(change => change.Edit));
        Assert.Equal([], await edits.Log.UnconfirmedAsync(default));
    }

    [Fact]
    public async Task A_claim_that_rests_on_an_older_revision_of_its_source_can_be_changed()
    {
        await using var edits = await Edits.OnImuAsync();
        var revisions = new SourceRevisions(edits.Graph.Graph, TimeProvider.System, new DocumentLimits());
        var text = (await StoredSource.ReadAsync(edits.Graph.Graph, Edits.Profile))!;
        var changed = new ReadDocument { Text = text.Text.Replace("In March 2002 internal", "In spring 2002 internal"), Format = DocumentKind.Text };
        Assert.Null((await revisions.SaveAsync(Edits.Profile, changed, text.Sha256)).Problem);
        var before = await edits.StoredAsync("c-iju-splinter");

        var outcome = await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(before with { Rank = "deprecated" }, before)));

        Assert.Equal([], outcome.Problems);
        Assert.Equal([1], before.Passages.Select(passage => passage.Revision));
        Assert.Equal(before.Passages, (await edits.StoredAsync("c-iju-splinter")).Passages);
        Assert.Equal([], (await StoreCheckOf(edits)).Findings);
    }

    [Fact]
    public async Task The_log_tells_who_changed_a_claim_an_edge_and_an_entity_from_what_to_what()
    {
        await using var edits = await Edits.OnImuAsync();
        var before = await edits.StoredAsync("c-iju-splinter");
        var after = before with { Rank = "deprecated" };
        var entity = EntityDraft.Of((await KnownRecords.ReadAsync(edits.Graph.Graph, [], ["iju"], [])).Entities["iju"]);

        await edits.Editor.ApplyAsync(new GraphEdit
        {
            By = "R. Reviewer", Reason = "Superseded.", Claims = [new(after, before)],
            Entities = [new(entity with { Summary = "A splinter." }, entity)],
        });

        var change = Assert.Single(await edits.Log.OfAsync("r-splinter-of.iju.imu"));
        Assert.Equal(
            ("R. Reviewer", "Superseded.", "c-iju-splinter", RecordLines.Of(before), RecordLines.Of(after)),
            (change.By, change.Reason, change.Subject, change.Before, change.After));
        Assert.Equal([change], await edits.Log.OfAsync("c-iju-splinter"));
        Assert.Equal(["iju"], (await edits.Log.OfAsync("iju")).Select(each => each.Subject));
    }

    [Fact]
    public async Task A_contradiction_makes_both_edges_disputed()
    {
        await using var edits = await Edits.OnImuAsync();
        var denial = Edits.Opposes() with { Stance = "denies", Id = "c-denied" };
        await edits.Editor.ApplyAsync(Edits.Edit(new ClaimChange(Edits.Opposes() with { Id = "c-said" }), new ClaimChange(denial)));

        var outcome = await edits.Editor.ApplyAsync(
            Edits.Edit() with { Contradictions = [new Contradiction("c-said", "c-iju-splinter", "existence", "Only one can be so.")] });

        Assert.Equal([], outcome.Problems);
        var rows = await edits.Graph.ReadAsync("MATCH ()-[r]->() WHERE r.id IN ['r-opposes.iju.uzbekistan', 'r-splinter-of.iju.imu'] RETURN r.disputed AS disputed");
        Assert.Equal([true, true], rows.Select(row => row["disputed"]));
    }

    [Fact]
    public async Task Every_claim_and_entity_of_the_data_reads_back_as_it_was_coded()
    {
        await using var edits = await Edits.OnImuAsync();
        var file = (await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"))).File!;

        var known = await KnownRecords.ReadAsync(
            edits.Graph.Graph, file.Sources.Select(source => source.Id), file.Entities.Select(entity => entity.Id), file.Claims.Select(claim => claim.Id));

        Assert.Equal(
            file.Claims.Select(claim => RecordLines.Of(ClaimDraft.Of(claim))).Order(StringComparer.Ordinal),
            known.Claims.Values.Select(claim => RecordLines.Of(ClaimDraft.Of(claim))).Order(StringComparer.Ordinal));
        Assert.Equal(
            file.Entities.Select(entity => RecordLines.Of(EntityDraft.Of(entity))).Order(StringComparer.Ordinal),
            known.Entities.Values.Select(entity => RecordLines.Of(EntityDraft.Of(entity))).Order(StringComparer.Ordinal));
        Assert.Equal(file.Sources.Select(source => source.Text), file.Sources.Select(source => known.Sources[source.Id].Text));
    }

    static Task<CheckReport> StoreCheckOf(Edits edits) => new StoreCheck(edits.Graph.Graph).RunAsync();
}
