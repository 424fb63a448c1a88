using GraphExplorer.Import;
using Xunit;

namespace GraphExplorer.Tests.Import;

/// <summary>What an import does to a store that already holds something.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task An_import_with_the_same_id_is_applied_once()
    {
        await using var graph = await TestGraph.EmptyAsync();
        var options = new ImportOptions { ImportId = "import-1" };
        await new SmallFile().ImportAsync(graph, options);
        var before = await GraphDump.OfAsync(graph);
        var changed = new SmallFile().With("c-split", claim => claim["credibility"] = 2);
        var report = await changed.ImportAsync(graph, options);

        Assert.True(report.AlreadyApplied);
        Assert.Equal(
            "small.claims.jsonl was already applied by an earlier attempt of this import (data version 1).",
            report.Summary());
        Assert.Equal(before, await GraphDump.OfAsync(graph));
    }

    [Fact]
    public async Task Only_what_differs_is_written_and_stamped()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var report = await new SmallFile().With("c-split", claim => claim["credibility"] = 2).ImportAsync(graph);

        Assert.Equal(
            "small.claims.jsonl wrote sources: 1 unchanged; entities: 2 unchanged; names: 1 unchanged; "
            + "passages: 3 unchanged; claims: 1 changed, 2 unchanged; relationships: 1 changed, 1 unchanged; "
            + "contradictions: 1 unchanged (data version 2).",
            report.Summary());
        Assert.Equal(["r-splinter-of.iju.imu"], report.ChangedEdges);
        var stamped = await graph.ReadAsync(
            """
            MATCH (n) WHERE n.changedIn = 2 RETURN n.id AS id
            UNION ALL MATCH ()-[r]->() WHERE r.changedIn = 2 RETURN r.id AS id
            """);
        Assert.Equal(["c-split", "r-splinter-of.iju.imu"], stamped.Select(row => row.Text("id")));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task Claims_of_another_file_join_the_edge_and_stay()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        await Other().ImportAsync(graph);
        var edge = await EdgeAsync(graph, "r-splinter-of.iju.imu");
        Assert.Equal("2002-03 claims 2 sources 2 confidence 70", edge);

        var again = await new SmallFile().ImportAsync(graph);
        Assert.False(again.Changes);
        Assert.Equal(edge, await EdgeAsync(graph, "r-splinter-of.iju.imu"));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task The_order_of_two_imports_does_not_matter()
    {
        await using var one = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(one);
        await Other().ImportAsync(one);
        await using var two = await TestGraph.EmptyAsync();
        await Other().ImportAsync(two);
        await new SmallFile().ImportAsync(two);

        Assert.Equal(await WithoutVersionsAsync(one), await WithoutVersionsAsync(two));
    }

    [Fact]
    public async Task A_claim_that_moves_to_another_edge_takes_the_old_edge_along()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var moved = new SmallFile().With("c-split", claim =>
        {
            claim["predicate"] = "FACTION_OF";
            claim["properties"]!.AsObject().Clear();
            claim["passages"]![0]!["end"] = 32;
            claim["passages"]![0]!["quote"] = "In March 2002 the IJU\u00A0split from";
        });
        moved.With("c-split", claim => claim["passages"]![0]!["end"] = 34);
        var report = await moved.ImportAsync(graph);

        Assert.Contains("relationships: 1 new, 1 unchanged, 1 removed", report.Summary());
        var edges = await graph.ReadAsync("MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id");
        Assert.Equal(["r-faction-of.iju.imu"], edges.Select(row => row.Text("id")));
        var quotes = await graph.ReadAsync(
            "MATCH (:Claim {id: 'c-split'})-[:EVIDENCED_BY]->(p) RETURN p.quote AS quote");
        Assert.Equal("In March 2002 the IJU\u00A0split from", Assert.Single(quotes).Text("quote"));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task A_source_that_is_dated_anew_is_read_into_the_edges_of_other_files()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var later = new SmallFile { Name = "later.claims.jsonl" }
            .With("src-small", source => source["published"] = "2012")
            .Without(record => (string?)record["id"] is "c-split" or "c-name"
                || (string?)record["record"] == "contradiction")
            .Without(record => (string?)record["id"] == "imu");
        var report = await later.ImportAsync(graph);

        Assert.StartsWith("r-known-as.iju.n-jihad-union-", Assert.Single(report.ChangedEdges));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task A_claim_that_no_longer_stands_ends_the_dispute_with_claims_of_other_files()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var later = new SmallFile { Name = "later.claims.jsonl" }.With("c-strength",
            claim => claim["rank"] = "deprecated")
            .Without(record => (string?)record["id"] is "c-split" or "c-name" or "imu")
            .Without(record => (string?)record["record"] == "contradiction");
        var report = await later.ImportAsync(graph);

        Assert.Equal(["r-splinter-of.iju.imu"], report.ChangedEdges);
        var row = Assert.Single(await graph.ReadAsync(
            """
            MATCH (c:Claim {id: 'c-split'}) MATCH ()-[r:SPLINTER_OF]->()
            RETURN c.status AS status, r.disputed AS disputed
            """));
        Assert.Equal(("accepted", false), (row.Text("status"), row.Truth("disputed")));
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task A_person_who_is_found_to_lead_becomes_a_leader_and_back()
    {
        await using var graph = await TestGraph.EmptyAsync();
        SmallFile File(params string[] labels) => new SmallFile().With("imu", entity =>
        {
            entity["labels"] = new System.Text.Json.Nodes.JsonArray([.. labels]);
        }).With("c-split", claim =>
        {
            (claim["predicate"], claim["from"], claim["to"]) = ("LEADS", "imu", "iju");
            claim["properties"]!.AsObject().Clear();
        });
        async Task<string> Labels() =>
            string.Join(" ",
                (await graph.ReadAsync("MATCH (n:Entity {id: 'imu'}) RETURN labels(n) AS l"))[0].List("l").Order());

        await File("Person").ImportAsync(graph);
        Assert.Equal("Entity Person", await Labels());
        await File("Person", "Leader").ImportAsync(graph);
        Assert.Equal("Entity Leader Person", await Labels());
        await File("Person").ImportAsync(graph);
        Assert.Equal("Entity Person", await Labels());
        await AssertSoundAsync(graph);
    }

    [Fact]
    public async Task Ids_of_other_data_sets_stay()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        await graph.RunAsync("MATCH (n:Entity {id: 'imu'}) SET n.wikidata = 'Q1'");
        var report = await new SmallFile().With("imu",
            entity => entity["summary"] = "Another summary.").ImportAsync(graph);

        Assert.Equal(["imu"], report.ChangedEntities);
        var row = Assert.Single(
            await graph.ReadAsync("MATCH (n:Entity {id: 'imu'}) RETURN n.wikidata AS w, n.summary AS s"));
        Assert.Equal(("Q1", "Another summary."), (row.Text("w"), row.Text("s")));
    }

    [Fact]
    public async Task A_file_that_does_not_fit_the_store_is_refused_as_a_whole()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        await Other().ImportAsync(graph);
        var before = await GraphDump.OfAsync(graph);

        Task<ImportReport>[] refused =
        [
            new SmallFile().With("imu", Community).With("c-split", claim => claim["predicate"] = "RECRUITS_FROM")
                .With("c-split", claim => claim["properties"]!.AsObject().Clear()).ImportAsync(graph),
            new SmallFile().WithText("src-small", Repository("small.txt") + "More.\n")
                .Without(record => (string?)record["id"] == "c-name").ImportAsync(graph),
            Other().With("c-other", claim => claim["id"] = "c-split").ImportAsync(graph),
        ];

        Assert.Equal(
            [
                "small.claims.jsonl: imu: it is Community here, but Group in the store. "
                    + "Give one of the two another id.",
                "small.claims.jsonl: src-small: the store holds another text of this source, "
                    + "and claims that are not in the file rest on it: c-name. Add the new text as a new revision on the source's page, or bring those claims along.",
                "other.claims.jsonl: c-split: the store has a claim of this id that rests on 'src-small', "
                    + "not on 'src-other'. Give the claim another id.",
            ],
            (await Task.WhenAll(refused)).Select(report => Assert.Single(report.Problems).ToString()));
        Assert.Equal(before, await GraphDump.OfAsync(graph));
    }

    static void Community(System.Text.Json.Nodes.JsonObject entity)
    {
        entity["labels"] = new System.Text.Json.Nodes.JsonArray("Community");
        entity["properties"] = new System.Text.Json.Nodes.JsonObject();
    }

    static string Repository(string name) => House.Repository.Text($"tests/GraphExplorer.Tests/Import/Cases/{name}");

    /// <summary>Another source that says the same of the split, with more credit.</summary>
    static SmallFile Other() => new SmallFile { Name = "other.claims.jsonl" }
        .Without(record => (string?)record["id"] is "c-strength" or "c-name"
            || (string?)record["record"] == "contradiction")
        .With("src-small", source => source["id"] = "src-other")
        .With("c-split", claim =>
        {
            (claim["id"], claim["source"], claim["credibility"]) = ("c-other", "src-other", 2);
        });

    static async Task<IEnumerable<string>> WithoutVersionsAsync(TestGraph graph) =>
        (await GraphDump.OfAsync(graph)).Where(line => !line.StartsWith("(Import", StringComparison.Ordinal))
        .Select(line => line.Replace("changedIn=1", "").Replace("changedIn=2", "")).Order();

    static async Task<string> EdgeAsync(TestGraph graph, string id)
    {
        var row = Assert.Single(await graph.ReadAsync("MATCH ()-[r]->() WHERE r.id = $id RETURN r", ("id", id)));
        var values = ((GraphExplorer.Bolt.Values.BoltRelationship)row["r"]!).Properties;
        return $"{values["startEdtf"]} claims {values["claimCount"]} sources {values["sourceCount"]} "
            + $"confidence {values["confidence"]}";
    }

    static async Task AssertSoundAsync(TestGraph graph) =>
        Assert.Empty((await new StoreCheck(graph.Graph).RunAsync()).Findings);
}
