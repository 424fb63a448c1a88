using System.Text;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// Strings as the language sees them: a character is a Unicode code point, as in Neo4j, although .NET keeps those beyond
/// U+FFFF as two units. A unit without its partner counts as a character.
/// </summary>
static class CodePoints
{
    public static int Count(string text)
    {
        if (IsPlain(text)) return text.Length;
        var count = 0;
        for (var at = 0; at < text.Length; at += WidthAt(text, at)) count++;
        return count;
    }

    /// <summary>The characters from a place on, at most so many; both are not negative.</summary>
    public static string Slice(string text, int start, int length)
    {
        var from = Skip(text, 0, start);
        return text[from..Skip(text, from, length)];
    }

    public static string Reverse(string text)
    {
        var reversed = text.ToCharArray();
        Array.Reverse(reversed);
        if (IsPlain(text)) return new string(reversed);
        for (var i = 0; i + 1 < reversed.Length; i++)
        {
            if (!char.IsSurrogatePair(reversed[i + 1], reversed[i])) continue;
            (reversed[i], reversed[i + 1]) = (reversed[i + 1], reversed[i]);
            i++;
        }
        return new string(reversed);
    }

    /// <summary>Each character as a string.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var width = WidthAt(text, at);
            yield return text.Substring(at, width);
            at += width;
        }
    }

    /// <summary>Whether no unit of a pair stands alone.</summary>
    public static bool IsWellFormed(string text)
    {
        if (IsPlain(text)) return true;
        for (var at = 0; at < text.Length; at += WidthAt(text, at))
            if (char.IsSurrogate(text[at]) && WidthAt(text, at) == 1)
                return false;
        return true;
    }

    /// <summary>In upper case, also where one letter becomes several (<c>ß</c>, ligatures), which .NET leaves as they are.</summary>
    public static string ToUpper(string text)
    {
        var upper = text.ToUpperInvariant();
        if (upper.AsSpan().IndexOfAny('ß', 'ŉ', 'ǰ') < 0 && upper.AsSpan().IndexOfAnyInRange('ﬀ', 'ﬆ') < 0) return upper;
        var spelt = new StringBuilder(upper.Length + 8);
        foreach (var letter in upper) spelt.Append(Spelt(letter) ?? letter.ToString());
        return spelt.ToString();
    }

    /// <summary>Unicode's SpecialCasing for letters without an upper case of their own.</summary>
    static string? Spelt(char letter) => letter switch
    {
        'ß' => "SS",
        'ŉ' => "ʼN",
        'ǰ' => "J\u030C",
        'ﬀ' => "FF",
        'ﬁ' => "FI",
        'ﬂ' => "FL",
        'ﬃ' => "FFI",
        'ﬄ' => "FFL",
        'ﬅ' or 'ﬆ' => "ST",
        _ => null,
    };

    static bool IsPlain(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;

    /// <summary>The place so many characters further, or the end.</summary>
    static int Skip(string text, int from, int count)
    {
        if (count >= text.Length - from) return text.Length;
        if (text.AsSpan(from, count).IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return from + count;
        var at = from;
        for (; count > 0 && at < text.Length; count--) at += WidthAt(text, at);
        return at;
    }

    static int WidthAt(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
}
