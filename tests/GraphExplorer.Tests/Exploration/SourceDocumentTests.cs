using System.Text.Json;
using CsCheck;
using GraphExplorer.Documents;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

/// <summary>A document with its revisions, its voice and its parts.</summary>
public sealed class SourceDocumentTests
{
    const string Id = "src-imu-profile";

    [Fact]
    public async Task Each_revision_shows_its_own_text_with_the_marks_that_it_had()
    {
        await using var graph = await TestGraph.ImuAsync();
        var first = (await SourceDocument.LoadAsync(graph.Graph, Id))!;
        await ReviseAsync(graph, "A new first line.\n" + first.Text.Replace("In March 2002 internal disagreements", "In spring 2002 quarrels"));

        var now = (await SourceDocument.LoadAsync(graph.Graph, Id))!;
        var then = (await SourceDocument.LoadAsync(graph.Graph, Id, 1))!;

        Assert.Equal((2, true, 2), (now.Revision, now.IsPresent, now.Revisions.Count));
        Assert.Equal((1, false, first.Text), (then.Revision, then.IsPresent, then.Text));
        Assert.NotEmpty(now.Stale);
        Assert.All(now.Stale, passage => Assert.Contains("In March 2002", passage.Quote));
        Assert.Equal(first.Passages.Select(Told), then.Passages.Select(Told));
        Assert.Equal(first.Passages.Count, now.Passages.Count + now.Stale.Count);
        var text = new CodePointText(now.Text);
        Assert.All(now.Passages, passage => Assert.Equal(passage.Quote, text.Slice((int)passage.Start, (int)passage.End)));
        Assert.Null(await SourceDocument.LoadAsync(graph.Graph, Id, 3));
    }

    [Fact]
    public async Task Sources_that_repeat_one_another_are_one_voice_also_in_a_circle()
    {
        await using var graph = await TestGraph.EmptyAsync();
        foreach (var id in new[] { "src-a", "src-b", "src-c", "src-d" })
            await graph.RunAsync($"CREATE (:Source {{id: '{id}', title: '{id[4..].ToUpperInvariant()}', text: 'x', reliability: 'F'}})");
        foreach (var (from, to) in new[] { ("a", "b"), ("b", "c"), ("c", "a"), ("c", "d") })
            await graph.RunAsync($"MATCH (x:Source {{id: 'src-{from}'}}), (y:Source {{id: 'src-{to}'}}) CREATE (x)-[:DERIVED_FROM]->(y)");

        var voice = (await SourceDocument.LoadAsync(graph.Graph, "src-a"))!.Voice;

        Assert.Equal(
            ["B is repeated by A", "C repeats A", "D is repeated by C"],
            voice.OrderBy(member => member.Id).Select(member => $"{member.Title} {(member.Repeats ? "repeats" : "is repeated by")} {member.Other}"));
    }

    [Fact]
    public async Task Marks_leave_as_web_annotations_that_select_their_words()
    {
        var document = (await SourceDocument.LoadAsync((await TestGraph.SharedImuAsync()).Graph, Id))!;
        using var page = JsonDocument.Parse(AnnotationsJson.Write(document, "http://localhost"));
        var items = page.RootElement.GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal(document.Passages.Sum(passage => passage.Claims.Count), items.Length);
        var text = new CodePointText(document.Text);
        foreach (var item in items)
        {
            var selectors = item.GetProperty("target").GetProperty("selector");
            var (quote, position) = (selectors[0], selectors[1]);
            var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());
            Assert.Equal(quote.GetProperty("exact").GetString(), text.Slice(start, end));
            Assert.EndsWith(quote.GetProperty("prefix").GetString()!, text.Slice(0, start), StringComparison.Ordinal);
            Assert.StartsWith(quote.GetProperty("suffix").GetString()!, text.Slice(end, text.Length), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parts_and_lines_are_the_text_without_gaps_and_hold_every_mark() =>
        Gen.Select(Gen.String[Gen.Char["ab \né"], 0, 400], Gen.Int[1, 400], Gen.Int[0, 300], Gen.Int[1, 60]).Sample((some, times, start, length) =>
        {
            var text = new CodePointText(string.Concat(Enumerable.Repeat(some + "😀\n", times)));
            var passage = new MarkedPassage("p", start % text.Length, Math.Min(text.Length, (start % text.Length) + length), "", []);
            var borders = DocumentPart.Borders(text);
            var parts = Enumerable.Range(1, borders.Count - 1).Select(number => DocumentPart.Of(text, borders, number, [passage])).ToArray();
            var pieces = parts.SelectMany(part => part.Blocks).SelectMany(block => block.Pieces).ToArray();

            Assert.Equal(text.Text, string.Concat(pieces.Select(piece => piece.Text)));
            Assert.Equal(
                text.Slice((int)passage.Start, (int)passage.End), string.Concat(pieces.Where(piece => piece.Passages.Contains("p")).Select(piece => piece.Text)));
            Assert.Contains(parts[DocumentPart.NumberOf(borders, passage.Start) - 1].Blocks, block => block.Begins.Count == 1);
            Assert.All(parts.SkipLast(1), part => Assert.InRange(part.End - part.Start, DocumentPart.CodePointsMax, DocumentPart.CodePointsMax + 500));
        }, iter: 60);

    static string Told(MarkedPassage passage) =>
        $"{passage.Id} {passage.Start}-{passage.End} {passage.Quote}: {string.Join(' ', passage.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal))}";

    static async Task ReviseAsync(TestGraph graph, string text)
    {
        var revisions = new SourceRevisions(graph.Graph, TimeProvider.System, new DocumentLimits());
        var changed = new ReadDocument { Text = text, Format = DocumentKind.Text };
        var saved = await revisions.SaveAsync(Id, changed, (await revisions.PreviewAsync(Id, changed)).Sha256);
        Assert.Null(saved.Problem);
    }
}
