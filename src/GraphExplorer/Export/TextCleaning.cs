using System.Text;

namespace GraphExplorer.Export;

/// <summary>
/// Text for forms that cannot carry every character. The rule: a C0 control character except tab, line feed and
/// carriage return, and DEL,
/// becomes its visible picture (U+2400 block, so NUL is ␀); what is no character at all (a lone surrogate, U+FFFE,
/// U+FFFF) becomes
/// U+FFFD. JSON and Cypher escape instead and need none of this.
/// </summary>
static class TextCleaning
{
    const char PictureOfNul = '\u2400';
    const char PictureOfDelete = '\u2421';
    const char Delete = '\u007F';

    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(clean, rune);
        return clean.ToString();
    }

    // A lone surrogate comes out of the enumeration as U+FFFD.
    static void Append(StringBuilder clean, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t' or '\n' or '\r': clean.Append((char)rune.Value); break;
            case < ' ': clean.Append((char)(PictureOfNul + rune.Value)); break;
            case Delete: clean.Append(PictureOfDelete); break;
            case 0xFFFE or 0xFFFF: clean.Append('\uFFFD'); break;
            default: clean.Append(rune); break;
        }
    }
}
