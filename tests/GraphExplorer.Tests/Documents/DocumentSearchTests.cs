using CsCheck;
using GraphExplorer.Documents;
using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>Words in documents, found without regard to accents and apostrophes.</summary>
public sealed class DocumentSearchTests
{
    static readonly DocumentSearchLimits s_limits = new() { ContextCodePoints = 10, HitsPerSourceMax = 2 };

    [Theory]
    [InlineData("ozbekiston", "[O\u2019zbekiston] Islomiy")]
    [InlineData("O'ZBEK islom", "[O\u2019zbekiston] [Islomiy] 😀 …")]
    [InlineData("harakat", "… Islomiy 😀 [Harakati].\nCafe\u0301 meeting, …")]
    [InlineData("cafe", "… [Cafe\u0301] meeting, …")]
    [InlineData("meeting cafe", "… [Cafe\u0301] [meeting], then …")]
    [InlineData("\"meeting then\"", "… Cafe\u0301 [meeting, then] Cafe …")]
    [InlineData("\"then meeting\"", "")]
    [InlineData("eeting", "")]
    [InlineData("  ", "")]
    public async Task Words_are_found_and_marked_in_their_context(string query, string shown)
    {
        await using var graph = await GraphAsync("O\u2019zbekiston Islomiy 😀 Harakati.\nCafe\u0301 meeting, then Cafe another time.");

        var found = await new DocumentSearch(graph.Graph, s_limits with { ContextCodePoints = query == "harakat" ? 21 : 10 }).FindAsync(query);

        var first = found.Sources.SelectMany(source => source.Hits).FirstOrDefault();
        var text = first is null ? "" : string.Concat(first.Pieces.Select(piece => piece.IsWord ? $"[{piece.Text}]" : piece.Text));
        Assert.StartsWith(shown, text, StringComparison.Ordinal);
        Assert.Equal(shown.Length == 0, text.Length == 0);
    }

    [Fact]
    public async Task Hits_are_counted_in_full_and_shown_up_to_the_limit()
    {
        await using var graph = await GraphAsync("word word word", "one word");
        var found = await new DocumentSearch(graph.Graph, s_limits).FindAsync("word");

        Assert.Equal((2, 2), (found.SourceCount, found.Searched));
        Assert.Equal([(3, 2), (1, 1)], found.Sources.Select(source => (source.Count, source.Hits.Count)));
    }

    [Fact]
    public async Task A_new_revision_is_searched_at_once()
    {
        await using var graph = await GraphAsync("old words");
        var search = new DocumentSearch(graph.Graph, s_limits);
        Assert.Equal(1, (await search.FindAsync("old")).SourceCount);
        var revisions = new SourceRevisions(graph.Graph, TimeProvider.System, new DocumentLimits());
        var changed = new ReadDocument { Text = "new words", Format = DocumentKind.Text };
        await revisions.SaveAsync("src-document-0", changed, (await revisions.PreviewAsync("src-document-0", changed)).Sha256);

        Assert.Equal((0, 1), ((await search.FindAsync("old")).SourceCount, (await search.FindAsync("new")).SourceCount));
    }

    /// <summary>Every letter of the folded text leads to the code point that it was made from.</summary>
    [Fact]
    public void The_way_back_from_folded_text_is_right() =>
        Gen.String[Gen.Char["aBo'\u2019 \u00A0.,éÖ\u0301ÿЖ7\n-"], 0, 60].Sample(text =>
        {
            var folded = new FoldedText(text);
            var points = new CodePointText(text);
            for (var i = 0; i < folded.Text.Length; i++)
            {
                var character = points.Slice(folded.CodePoint(i), folded.CodePoint(i) + 1);
                Assert.Contains(folded.Text[i], folded.Text[i] == ' ' ? " " + new FoldedText("a" + character).Text[1..] : new FoldedText(character).Text);
            }
            Assert.Equal(points.Length, folded.CodePoint(folded.Text.Length));
        });

    static async Task<TestGraph> GraphAsync(params string[] texts)
    {
        var graph = await TestGraph.EmptyAsync();
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
            await SourceWriterTests.Writer(graph).AddAsync(
                new SourceDescription { Title = $"Document {i}", Language = "en", ReliabilityReason = "A test." }, text);
        return graph;
    }
}
