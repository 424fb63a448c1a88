using CsCheck;
using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Identity;

/// <summary>Entities that are made one and two again: claims stay as coded, edges follow, and nothing is left behind.</summary>
public class MergeTests
{
    static readonly string[] s_groups = ["imu", "iju", "isis", "taliban", "al-qaeda", "ttp"];

    [Fact]
    public async Task A_merge_moves_the_edges_and_leaves_the_claims_as_they_were_coded()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");
        var before = (await desk.EdgesAsync("iju")).Concat(await desk.EdgesAsync("imu")).Distinct().ToArray();
        var coded = await CodedAsync(desk);

        var outcome = await desk.AcceptAsync(pair, "imu");

        Assert.Null(outcome.Problem);
        Assert.Equal([], await desk.EdgesAsync("iju"));
        Assert.Equal(coded, await CodedAsync(desk));
        Assert.Contains("r-splinter-of.iju.imu", before);
        Assert.Equal(
            [.. before.Where(id => id != "r-splinter-of.iju.imu").Select(id => string.Join('.', id.Split('.').Select(part => part == "iju" ? "imu" : part))).Distinct().Order(StringComparer.Ordinal)],
            await desk.EdgesAsync("imu"));
        Assert.Equal(("merged", "imu"), await StatusAsync(desk, "iju"));
        Assert.Equal([], await desk.CheckAsync());
    }

    [Fact]
    public async Task An_accepted_merge_is_taken_back_to_an_equal_graph()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");
        var before = await desk.PictureAsync();
        await desk.AcceptAsync(pair, "imu");
        Assert.NotEqual(before, await desk.PictureAsync());

        var outcome = await desk.UndoAsync(pair);

        Assert.Null(outcome.Problem);
        Assert.Equal(before, await desk.PictureAsync());
    }

    [Fact]
    public async Task Claims_between_the_two_are_kept_and_their_edge_is_not_drawn()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.AcceptAsync(await desk.PairAsync("iju", "imu"), "imu");

        Assert.Equal([], await desk.Edits.Graph.ReadAsync("MATCH (a)-[r]->(a) RETURN r.id AS id"));
        var claims = await desk.Edits.Graph.ReadAsync(
            "MATCH (:Entity {id: 'iju'})<-[:SUBJECT]-(c:Claim {predicate: 'SPLINTER_OF'})-[:OBJECT]->(b) RETURN c.id AS id, b.id AS b ORDER BY id");
        Assert.Equal(["c-iju-splinter imu"], claims.Select(row => $"{row.Text("id")} {row.Text("b")}"));
    }

    [Fact]
    public async Task Any_merges_taken_apart_in_any_order_leave_what_the_others_give_and_in_the_end_the_graph_as_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var one in s_groups)
            foreach (var other in s_groups.Where(other => string.CompareOrdinal(one, other) < 0))
                await desk.PairAsync(one, other);
        var start = await desk.PictureAsync();

        await Gen.Int[0, 5].Select(Gen.Int[0, 5]).Array[1, 5].Select(Gen.Int[0, 1000]).SampleAsync(
            async plan =>
            {
                var accepted = new List<string>();
                foreach (var (absorbed, kept) in plan.Item1.Where(pair => pair.Item1 != pair.Item2))
                {
                    var pair = GraphExplorer.Identity.SamePair.IdOf(s_groups[absorbed], s_groups[kept]);
                    if ((await desk.AcceptAsync(pair, s_groups[kept])).Problem is null)
                        accepted.Add(pair);
                }
                Assert.Equal([], await desk.CheckAsync());
                var order = new Random(plan.Item2);
                foreach (var pair in accepted.OrderBy(_ => order.Next()).ToArray())
                {
                    Assert.Null((await desk.UndoAsync(pair)).Problem);
                    Assert.Equal([], await desk.CheckAsync());
                }
                return await desk.PictureAsync() == start;
            },
            iter: 12, threads: 1);
    }

    [Fact]
    public async Task A_chain_of_merges_reads_as_its_last_and_comes_apart_in_the_middle()
    {
        await using var desk = await Desk.OpenAsync();
        var inner = await desk.PairAsync("iju", "imu");
        var outer = await desk.PairAsync("imu", "ttp");
        var start = await desk.PictureAsync();
        await desk.AcceptAsync(outer, "ttp");
        var alone = await desk.PictureAsync();
        await desk.UndoAsync(outer);

        await desk.AcceptAsync(inner, "imu");
        await desk.AcceptAsync(outer, "ttp");
        Assert.Equal([("merged", "ttp"), ("merged", "ttp")], [await StatusAsync(desk, "iju"), await StatusAsync(desk, "imu")]);
        Assert.Equal([], await desk.CheckAsync());
        await desk.UndoAsync(inner);

        Assert.Equal(WithoutPairs(alone), WithoutPairs(await desk.PictureAsync()));
        await desk.UndoAsync(outer);
        Assert.Equal(start, await desk.PictureAsync());
    }

    [Fact]
    public async Task An_import_of_what_was_merged_changes_nothing_and_undo_still_gives_the_graph_as_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");
        var before = await desk.PictureAsync();
        await desk.AcceptAsync(pair, "imu");
        var merged = await desk.PictureAsync();

        await desk.ImportAgainAsync();

        Assert.Equal(merged, await desk.PictureAsync());
        await desk.UndoAsync(pair);
        Assert.Equal(before, await desk.PictureAsync());
    }

    [Fact]
    public async Task A_claim_stated_on_the_absorbed_one_is_an_edge_of_the_other_until_they_are_two_again()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");
        await desk.AcceptAsync(pair, "imu");

        var stated = await desk.Edits.Editor.ApplyAsync(Editing.Edits.Edit(new ClaimChange(Editing.Edits.Opposes() with { Edge = "later" })));

        Assert.Equal([], stated.Problems);
        Assert.Equal(["r-opposes.imu.uzbekistan.later"], stated.Edges);
        Assert.Contains("r-opposes.imu.uzbekistan.later", await desk.EdgesAsync("imu"));
        Assert.Equal([], await desk.CheckAsync());
        await desk.UndoAsync(pair);
        Assert.Contains("r-opposes.iju.uzbekistan.later", await desk.EdgesAsync("iju"));
        Assert.DoesNotContain("r-opposes.imu.uzbekistan.later", await desk.EdgesAsync("imu"));
        Assert.Equal([], await desk.CheckAsync());
    }

    [Fact]
    public async Task An_entity_that_was_absorbed_can_be_described_anew_and_keeps_the_status_that_was_coded()
    {
        await using var desk = await Desk.OpenAsync();
        var pair = await desk.PairAsync("iju", "imu");
        await desk.AcceptAsync(pair, "imu");
        var known = await Import.KnownAsync(desk, "iju");
        var before = EntityDraft.Of(known);

        var outcome = await desk.Edits.Editor.ApplyAsync(new GraphEdit { By = "A", Reason = "B", Entities = [new(before with { Status = "defunct" }, before)] });

        Assert.Equal([], outcome.Problems);
        Assert.Equal(("merged", "imu"), await StatusAsync(desk, "iju"));
        Assert.Equal([], await desk.CheckAsync());
        await desk.UndoAsync(pair);
        Assert.Equal(("defunct", ""), await StatusAsync(desk, "iju"));
    }

    [Fact]
    public async Task A_wrongly_coded_entity_is_taken_apart_by_moving_its_claims()
    {
        await using var desk = await Desk.OpenAsync();
        var start = await desk.PictureAsync();
        var claims = await desk.Split.ClaimsAsync("iju");
        var second = EntityDraft.New("iju-second", "Group", "Second union");

        var outcome = await desk.Split.MoveAsync("iju", second, ["c-iju-splinter"], "A. Tester", "Two groups.");

        Assert.Contains("c-iju-splinter", claims.Select(claim => claim.Id));
        Assert.Equal([], outcome.Problems);
        Assert.Equal(["r-splinter-of.iju-second.imu"], await desk.EdgesAsync("iju-second"));
        Assert.Equal([], await desk.CheckAsync());
        var back = await desk.Split.MoveAsync("iju-second", EntityDraft.New("iju", "Group", ""), ["c-iju-splinter"], "A. Tester", "One after all.");
        Assert.Equal([], back.Problems);
        Assert.Equal(start.Split('\n'), (await desk.PictureAsync()).Split('\n').Where(line => !line.Contains("iju-second", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_attribute_that_is_changed_by_hand_shows_at_its_entity()
    {
        await using var desk = await Desk.OpenAsync();
        var founded = (await desk.Edits.Graph.ReadAsync("MATCH (c:Claim {predicate: 'founded'})-[:SUBJECT]->(n) RETURN c.id AS id, n.id AS n ORDER BY id LIMIT 1"))[0];
        var before = await desk.Edits.StoredAsync(founded.Text("id"));

        await desk.Edits.Editor.ApplyAsync(Editing.Edits.Edit(new ClaimChange(before with { Value = "1997" }, before)));

        Assert.Equal([], await desk.CheckAsync());
    }

    static class Import
    {
        public static async Task<Entity> KnownAsync(Desk desk, string id) =>
            (await GraphExplorer.Import.KnownRecords.ReadAsync(desk.Edits.Graph.Graph, [], [id], [])).Entities[id];
    }

    // A decision carries its time.
    static IEnumerable<string> WithoutPairs(string picture) => picture.Split('\n').Where(line => !line.Contains(" SAME_AS ", StringComparison.Ordinal));

    static async Task<string> CodedAsync(Desk desk) => string.Join('\n', (await desk.Edits.Graph.ReadAsync(
        "MATCH (a)<-[:SUBJECT]-(c:Claim) OPTIONAL MATCH (c)-[:OBJECT]->(b) RETURN c.id AS id, a.id AS a, b.id AS b, c.fromRaw AS raw ORDER BY id"))
        .Select(row => string.Join(' ', row.Values)));

    static async Task<(string Status, string Into)> StatusAsync(Desk desk, string id)
    {
        var row = Assert.Single(await desk.Edits.Graph.ReadAsync("MATCH (n:Entity {id: $id}) RETURN n.status AS status, n.mergedInto AS into", ("id", id)));
        return (row.Text("status"), row["into"] as string ?? "");
    }
}
