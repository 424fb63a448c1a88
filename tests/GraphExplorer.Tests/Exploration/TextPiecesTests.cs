using CsCheck;
using GraphExplorer.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class TextPiecesTests
{
    [Fact]
    public void Overlapping_passages_cut_the_text_where_each_begins_and_ends() =>
        Assert.Equal(
            ["ab:", "cd:1", "ef:1,2", "gh:2", "ij:"],
            Cut("abcdefghij", (2, 6), (4, 8)));

    [Fact]
    public void Borders_count_code_points() => Assert.Equal(["a🏴:1", "b:"], Cut("a🏴b", (0, 2)));

    [Fact]
    public void A_passage_past_the_end_is_cut_off() => Assert.Equal(["a:", "b:1"], Cut("ab", (1, 99)));

    [Fact]
    public void The_pieces_are_always_the_whole_text() =>
        Gen.Select(Gen.String, Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Array[0, 5]).Sample((text, spans) =>
        {
            var passages = spans.Select((span, i) => new MarkedPassage($"{i}", span.Item1, span.Item2, "", [])).ToArray();
            Assert.Equal(text, string.Concat(TextPieces.Cut(text, passages).Select(piece => piece.Text)));
        });

    static IEnumerable<string> Cut(string text, params (int Start, int End)[] spans)
    {
        var passages = spans.Select((span, i) => new MarkedPassage($"{i + 1}", span.Start, span.End, "", [])).ToArray();
        return TextPieces.Cut(text, passages).Select(piece => $"{piece.Text}:{string.Join(',', piece.Passages)}");
    }
}
