namespace GraphExplorer.Exploration;

/// <summary>A piece of a document that is covered by the same passages from its first to its last character.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Passages">Ids of the passages that cover it, in order of the text; empty for plain text.</param>
public sealed record TextPiece(string Text, IReadOnlyList<string> Passages);

/// <summary>Cuts a text at the borders of passages. Borders count Unicode code points, strings count UTF-16
/// units.</summary>
public static class TextPieces
{
    public static IReadOnlyList<TextPiece> Cut(string text, IReadOnlyList<MarkedPassage> passages)
    {
        var offsets = Offsets(text);
        var marks = passages
            .Select(passage => (passage.Id, Start: At(offsets, passage.Start), End: At(offsets, passage.End)))
            .Where(mark => mark.Start < mark.End)
            .ToArray();
        int[] borders = [.. marks.SelectMany(mark => new[] { mark.Start, mark.End }).Append(0).Append(text.Length).Distinct().Order()];
        return
        [
            .. borders.Zip(borders.Skip(1), (start, end) => new TextPiece(
                text[start..end],
                [.. marks.Where(mark => mark.Start <= start && mark.End >= end).Select(mark => mark.Id)])),
        ];
    }

    // The UTF-16 offset of each code point, and of the end.
    static List<int> Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) offsets.Add(i);
        offsets.Add(text.Length);
        return offsets;
    }

    static int At(List<int> offsets, long codePoint) => offsets[(int)Math.Clamp(codePoint, 0, offsets.Count - 1)];
}
