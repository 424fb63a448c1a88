using System.Text;
using GraphExplorer.Import;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GraphExplorer.Tests.Import;

/// <summary>The curated data in a real store.</summary>
public sealed class ImuImportTests
{
    const string Counts = "sources: 2 new; entities: 126 new; names: 37 new; passages: 111 new; claims: 377 new; "
        + "relationships: 312 new; contradictions: 3 new";

    [Fact]
    public async Task The_first_import_writes_all_of_it_and_the_store_is_sound()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var report = await ImportAsync(graph);

        Assert.Equal($"imu.claims.jsonl wrote {Counts} (data version 1).", report.Summary());
        Assert.Equal((126, 312), (report.ChangedEntities.Count, report.ChangedEdges.Count));
        var check = await new StoreCheck(graph.Graph).RunAsync();
        Assert.Empty(check.Findings);
        Assert.Equal(
            "Sound: 126 entities, 37 names, 2 sources, 111 passages, 377 claims, 312 relationships, 3 contradictions.",
            check.Summary());
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_says_so()
    {
        await using var graph = await TestGraph.ImuAsync();
        var before = await GraphDump.OfAsync(graph);
        var report = await ImportAsync(graph);

        Assert.False(report.Changes);
        Assert.Equal(
            "imu.claims.jsonl changes nothing: the store already holds all of it (data version 1).", report.Summary());
        Assert.Equal(before, await GraphDump.OfAsync(graph));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var report = await ImportAsync(graph, new() { DryRun = true });

        Assert.Equal($"imu.claims.jsonl would write {Counts}.", report.Summary());
        Assert.Empty(await GraphDump.OfAsync(graph));
    }

    [Fact]
    public async Task Two_stores_with_the_same_data_are_equal()
    {
        await using var one = await TestGraph.EmptyAsync();
        await using var other = await TestGraph.EmptyAsync();
        await ImportAsync(one, new() { ImportId = "same" });
        await ImportAsync(other, new() { ImportId = "same", StatementRowsMax = 7 });

        Assert.Equal(await GraphDump.OfAsync(one), await GraphDump.OfAsync(other));
    }

    [Fact]
    public async Task The_words_of_the_split_are_found_from_its_edge_with_no_break_spaces_kept()
    {
        var graph = await TestGraph.SharedImuAsync();
        var split = await graph.ReadAsync(
            """
            MATCH (:Entity {id: 'iju'})-[r:SPLINTER_OF]->(:Entity {id: 'imu'})
            MATCH (c:Claim {relId: r.id})-[:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(s:Source)
            RETURN r.startEdtf AS start, p.quote AS quote, substring(s.text, p.start, p.end - p.start) AS cut
            """);
        var row = Assert.Single(split);
        Assert.Equal("2002-03", row.Text("start"));
        Assert.StartsWith(
            "In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU)",
            row.Text("quote"));
        Assert.Equal(row.Text("quote"), row.Text("cut"));

        var spaces = await graph.ReadAsync("MATCH (p:Passage) WHERE p.quote CONTAINS $space RETURN count(p) AS n",
            ("space", "\u00A0"));
        Assert.True(spaces[0].Integer("n") > 0);
    }

    [Fact]
    public async Task The_leaders_pledges_are_absent_in_2013_and_not_copied_to_the_group()
    {
        var graph = await TestGraph.SharedImuAsync();
        async Task<IEnumerable<string>> Pledges(int year) =>
            (await graph.ReadAsync(
                """
                MATCH (a:Entity)-[r:PLEDGED_TO]->(b:Entity)
                WHERE r.startMin <= $last AND r.endMax >= $first AND r.startMin > 0
                RETURN a.id AS a, b.id AS b, r.startMax <= $last AND r.endMin >= $first AS certain
                ORDER BY a, b
                """,
                ("first", year * 10000 + 101), ("last", year * 10000 + 1231)))
            .Select(row => $"{row.Text("a")} {row.Text("b")} {(row.Truth("certain") ? "certain" : "possible")}");

        Assert.Equal(["imu isis possible", "imu mullah-omar possible"], await Pledges(2013));
        Assert.Equal(
            [
                "imu isis possible", "imu mullah-omar possible", "sheikh-muhammad-ali isis certain",
                "usman-ghazi isis possible",
            ],
            await Pledges(2015));
    }

    [Fact]
    public async Task An_import_may_be_cancelled_and_leaves_nothing()
    {
        await using var graph = await TestGraph.EmptyAsync();
        using var cancelled = new CancellationTokenSource();
        var file = (await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"))).File!;
        var progress = new Reports(step => { if (step.Step == "Writing relationships") cancelled.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(file, null, progress, cancelled.Token));
        Assert.Empty(await GraphDump.OfAsync(graph));
        Assert.Equal($"imu.claims.jsonl wrote {Counts} (data version 1).", (await ImportAsync(graph)).Summary());
    }

    [Fact]
    public async Task A_cut_or_altered_file_never_reaches_the_store()
    {
        var path = Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl");
        var text = await File.ReadAllTextAsync(path);
        async Task<string> Refusal(string altered, string? profile = null)
        {
            var read = await ClaimsFile.ReadAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(altered)), "imu.claims.jsonl",
                name => name == "imu-profile.txt" && profile is not null
                    ? new MemoryStream(Encoding.UTF8.GetBytes(profile))
                    : File.OpenRead(Path.Combine(TestGraph.DataFolder, name)));
            Assert.Null(read.File);
            return read.Problems[0].Reason;
        }

        Assert.StartsWith("the line is not JSON", await Refusal(text[..(text.Length / 2)]));
        Assert.Equal(
            "no claim of the file speaks of it.", await Refusal(string.Join('\n', text.Split('\n').Take(300)) + "\n"));
        Assert.StartsWith(
            "the quote 'in March 2002 internal disagreements",
            await Refusal(text.Replace("\"In March 2002 internal", "\"in March 2002 internal")));
        Assert.StartsWith("the file 'imu-profile.txt' has the SHA-256", await Refusal(text, "Another text.\n"));
    }

    [Fact]
    public async Task Progress_runs_from_nothing_to_all_rows()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var steps = new List<ImportProgress>();
        var file = (await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"))).File!;
        await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(file, null, new Reports(steps.Add));

        Assert.Equal(
            [
                "Comparing with the store", "Writing sources", "Writing entities", "Writing names", "Writing passages",
                "Writing claims", "Writing relationships", "Writing contradictions", "Committing",
            ],
            steps.Select(step => step.Step).Distinct());
        Assert.Equal(steps[^1].Total, steps[^1].Done);
        Assert.Equal(steps.Select(step => step.Done).Order(), steps.Select(step => step.Done));
    }

    static async Task<ImportReport> ImportAsync(TestGraph graph, ImportOptions? options = null)
    {
        var read = await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"));
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        return await new ClaimsLoader(graph.Graph, clock).ImportAsync(read.File!, options);
    }

    /// <summary>Reports at once, on the thread of the import.</summary>
    sealed class Reports(Action<ImportProgress> take) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => take(value);
    }
}
