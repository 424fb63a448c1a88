using System.Text;

namespace GraphExplorer.Evidence;

/// <summary>
/// A text as names are compared: without accents and apostrophes, in lower case, one space for all that is neither
/// letter nor digit (<see cref="NameKey"/>); and the way back from a place in it to code points of the text itself.
/// </summary>
public sealed class FoldedText
{
    readonly int[] _at;
    readonly int[] _codePoints;

    public FoldedText(string text)
    {
        var folded = new StringBuilder(text.Length);
        var (at, codePoints) = (new List<int>(), new List<int>());
        var (codePoint, shift) = (0, 0);
        foreach (var character in text.EnumerateRunes())
        {
            var before = folded.Length;
            NameKey.AppendFolded(folded, character);
            // Where letters of the one and code points of the other do not go on side by side, a new stretch begins.
            if (folded.Length > before && codePoint - before != shift)
            {
                shift = codePoint - before;
                at.Add(before);
                codePoints.Add(codePoint);
            }
            codePoint++;
        }
        (Text, Length, _at, _codePoints) = (folded.ToString(), codePoint, [.. at], [.. codePoints]);
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Code points of the text itself.</summary>
    public int Length { get; }

    /// <summary>The code point of the text from which a letter of <see cref="Text"/> was made.</summary>
    public int CodePoint(int index)
    {
        if (index >= Text.Length)
            return Length;
        var stretch = Array.BinarySearch(_at, index);
        if (stretch < 0)
            stretch = ~stretch - 1;
        return stretch < 0 ? index : Math.Min(Length, _codePoints[stretch] + index - _at[stretch]);
    }
}
