namespace GraphExplorer.Evidence;

/// <summary>
/// A text addressed by Unicode code points, as passages are (W3C Web Annotation, TextPositionSelector): the same
/// offsets in every language, unlike the UTF-16 units of .NET and JavaScript strings.
/// </summary>
public sealed class CodePointText
{
    /// <summary>UTF-16 index of each code point, and the length last; null while the two counts are the same.</summary>
    readonly int[]? _starts;

    public CodePointText(string text)
    {
        Text = text;
        if (!text.Any(char.IsSurrogate))
        {
            Length = text.Length;
            return;
        }
        var starts = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            starts.Add(i);
        Length = starts.Count;
        starts.Add(text.Length);
        _starts = [.. starts];
    }

    public string Text { get; }

    /// <summary>Number of code points.</summary>
    public int Length { get; }

    /// <summary>Code points <paramref name="start"/> (included) to <paramref name="end"/> (excluded).</summary>
    public string Slice(int start, int end) => Text[Index(start)..Index(end)];

    /// <summary>The UTF-16 index of a code point.</summary>
    public int Index(int codePoint) => _starts is null ? codePoint : _starts[codePoint];

    /// <summary>The code point that begins at a UTF-16 index.</summary>
    public int CodePoint(int index) => _starts is null ? index : Array.BinarySearch(_starts, index);

    /// <summary>The code point offset of each place where the words stand, character for character.</summary>
    public IEnumerable<int> Find(string words)
    {
        for (var at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0;
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return CodePoint(at);
    }
}
