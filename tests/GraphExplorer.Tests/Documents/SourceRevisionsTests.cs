using GraphExplorer.Documents;
using GraphExplorer.Tests.Import;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>Another text for the same source, in a real store. The small text and its three marks are in <c>Import/Cases</c>.</summary>
public sealed class SourceRevisionsTests
{
    [Fact]
    public async Task Marks_are_carried_over_and_what_is_gone_stays_with_the_old_text()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var before = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;
        var changed = Text("A line before.\n" + before.Text.Replace("IJU\u00A0split", "IJU broke away"));

        var preview = await Revisions(graph).PreviewAsync("src-small", changed);
        var saved = await Revisions(graph).SaveAsync("src-small", changed, preview.Sha256);

        Assert.Null(saved.Problem);
        Assert.Equal((2, 2, 1), (saved.Revision, saved.Carried.Count, saved.Stale.Count));
        Assert.Equal(("p-small.2-42", "c-split"), (saved.Stale[0].Mark.Id, Assert.Single(saved.Stale[0].Claims)));
        Assert.Equal(preview.Carried, saved.Carried);
        var after = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;
        Assert.Equal((changed.Text, 2), (after.Text, after.Revision));
        var kept = Assert.Single(await graph.ReadAsync(
            "MATCH (t:SourceText)-[:TEXT_OF]->(:Source {id: 'src-small'}) RETURN t.id AS id, t.text AS text, t.revision AS revision, t.sha256 AS sha256"));
        Assert.Equal(
            ("src-small.r1", before.Text, 1L, before.Sha256),
            (kept.Text("id"), kept.Text("text"), kept.Integer("revision"), kept.Text("sha256")));
        Assert.Equal(
            ["c-name r2 p-small.r2.161-172", "c-split r1 p-small.2-42", "c-strength r2"],
            (await RestAsync(graph)).Select(line => line.StartsWith("c-strength", StringComparison.Ordinal) ? line[..13] : line));
        await SourceWriterTests.AssertSoundAsync(graph);
    }

    [Fact]
    public async Task A_mark_that_was_gone_comes_back_with_its_words()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var before = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;
        await SaveAsync(graph, "Nothing of it is left.");
        var restored = await SaveAsync(graph, before.Text);

        Assert.Equal((3, 3, 0), (restored.Revision, restored.Carried.Count, restored.Stale.Count));
        Assert.All(await RestAsync(graph), line => Assert.Contains(" r3 ", line));
        await SourceWriterTests.AssertSoundAsync(graph);
    }

    [Fact]
    public async Task The_old_text_keeps_its_marks_as_they_were()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var before = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;
        await SaveAsync(graph, "Before. " + before.Text);
        await SaveAsync(graph, "Long before. " + before.Text);

        var former = await graph.ReadAsync("MATCH (p:FormerPassage) RETURN p.id AS id ORDER BY id");
        Assert.Equal(6, former.Count);
        await SourceWriterTests.AssertSoundAsync(graph);
    }

    [Fact]
    public async Task The_same_text_is_no_revision()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var before = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;

        Assert.Equal(
            "The text is the same, character for character: there is nothing to save.",
            (await Revisions(graph).PreviewAsync("src-small", Text(before.Text))).Problem);
    }

    [Fact]
    public async Task What_was_changed_by_somebody_else_meanwhile_is_not_written_over()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var preview = await Revisions(graph).PreviewAsync("src-small", Text("Mine"));
        await SaveAsync(graph, "Theirs");
        var dump = await GraphDump.OfAsync(graph);

        var saved = await Revisions(graph).SaveAsync("src-small", Text("Mine"), preview.Sha256);

        Assert.Equal("Somebody else has changed this source meanwhile. Look at the changes again.", saved.Problem);
        Assert.Equal(dump, await GraphDump.OfAsync(graph));
    }

    [Fact]
    public async Task A_claims_file_with_the_text_of_an_older_revision_is_refused()
    {
        await using var graph = await TestGraph.EmptyAsync();
        await new SmallFile().ImportAsync(graph);
        var before = (await StoredSource.ReadAsync(graph.Graph, "src-small"))!;
        await SaveAsync(graph, "Before. " + before.Text);

        var report = await new SmallFile().ImportAsync(graph);

        Assert.Equal(
            "small.claims.jsonl: src-small: the store holds revision 2 of this source, with another text. "
            + "Bring along that text, or add this one as a new revision on the source's page.",
            Assert.Single(report.Problems).ToString());
    }

    static async Task<RevisionPlan> SaveAsync(TestGraph graph, string text)
    {
        var preview = await Revisions(graph).PreviewAsync("src-small", Text(text));
        var saved = await Revisions(graph).SaveAsync("src-small", Text(text), preview.Sha256);
        Assert.Null(saved.Problem);
        return saved;
    }

    static async Task<IReadOnlyList<string>> RestAsync(TestGraph graph) =>
    [
        .. (await graph.ReadAsync(
            "MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage) RETURN c.id AS claim, coalesce(p.revision, 1) AS revision, p.id AS id ORDER BY claim"))
            .Select(row => $"{row.Text("claim")} r{row.Integer("revision")} {row.Text("id")}"),
    ];

    static SourceRevisions Revisions(TestGraph graph) => new(graph.Graph, TimeProvider.System, new DocumentLimits());

    static ReadDocument Text(string text) => new() { Text = text, Format = DocumentKind.Text };
}
