using GraphExplorer.Evidence;

namespace GraphExplorer.Exploration;

/// <summary>
/// A stretch of a document that a page shows at once: a long one is shown part by part, so that a browser never holds
/// more than it can lay out without a pause. Parts and blocks end at line breaks where there are any.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many parts the document has.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Blocks">Its lines.</param>
public sealed record DocumentPart(int Number, int Count, int Start, int End, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>Code points of a part; the last line may go beyond it.</summary>
    public const int CodePointsMax = 60_000;

    /// <summary>Code points of a line, beyond which it is cut.</summary>
    const int BlockCodePointsMax = 8_000;

    /// <summary>Where the parts of a text begin, and its end.</summary>
    public static IReadOnlyList<int> Borders(CodePointText text)
    {
        var borders = new List<int> { 0 };
        while (text.Length - borders[^1] > CodePointsMax)
            borders.Add(LineEnd(text, borders[^1] + CodePointsMax));
        if (text.Length > 0 && borders[^1] == text.Length)
            borders.RemoveAt(borders.Count - 1);
        borders.Add(text.Length);
        return borders;
    }

    /// <summary>The number of the part in which a code point lies.</summary>
    public static int NumberOf(IReadOnlyList<int> borders, long codePoint)
    {
        var number = 1;
        while (number < borders.Count - 1 && borders[number] <= codePoint)
            number++;
        return number;
    }

    /// <summary>One part, with the passages that lie in it or reach into it.</summary>
    public static DocumentPart Of(CodePointText text, IReadOnlyList<int> borders, int number, IReadOnlyList<MarkedPassage> passages)
    {
        number = Math.Clamp(number, 1, Math.Max(1, borders.Count - 1));
        var (start, end) = (borders[number - 1], borders[number]);
        var inside = passages.Where(passage => passage.Start < end && passage.End > start).ToArray();
        var blocks = new List<DocumentBlock>();
        for (var at = start; at < end;)
        {
            var next = Math.Min(end, Math.Min(LineEnd(text, at), at + BlockCodePointsMax));
            blocks.Add(BlockOf(text, at, next, inside, isFirst: blocks.Count == 0));
            at = next;
        }
        return new(number, borders.Count - 1, start, end, blocks);
    }

    static DocumentBlock BlockOf(CodePointText text, int start, int end, MarkedPassage[] passages, bool isFirst)
    {
        var covering = passages.Where(passage => passage.Start < end && passage.End > start).ToArray();
        var pieces = TextPieces.Cut(
            text.Slice(start, end),
            [.. covering.Select(passage => passage with { Start = Math.Max(0, passage.Start - start), End = Math.Min(end, passage.End) - start })]);
        return new(start, pieces, [.. covering.Where(passage => passage.Start >= start || isFirst)]);
    }

    /// <summary>The code point after the next line break; the end of the text where there is none.</summary>
    static int LineEnd(CodePointText text, int from)
    {
        var at = text.Text.IndexOf('\n', text.Index(from));
        return at < 0 ? text.Length : text.CodePoint(at + 1);
    }
}

/// <summary>A line of a document.</summary>
/// <param name="Start">Its first code point.</param>
/// <param name="Pieces">Its text, cut where passages begin and end.</param>
/// <param name="Begins">Passages that begin in it, and in the first line of a part those that reach into it.</param>
public sealed record DocumentBlock(int Start, IReadOnlyList<TextPiece> Pieces, IReadOnlyList<MarkedPassage> Begins);
