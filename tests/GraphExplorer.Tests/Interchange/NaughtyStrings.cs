namespace GraphExplorer.Tests.Interchange;

/// <summary>
/// Texts that break programs: every control character, marks of direction and joiners, quotes and brackets of each form that
/// is written here, formulas, words that look like values, scripts from right to left, and very long ones.
/// </summary>
static class NaughtyStrings
{
    static readonly string[] s_syntax =
    [
        "'", "''", "\"", "\"\"\"", "`", "``", "´", "’", "“”", "«»", "\\", "\\\\", "\\'", "\\\"", "\\n", "\\u0000", "\\u{0}", "\\x00", "\\0",
        "]]>", "<![CDATA[", "<!--", "-->", "--", "<?xml?>", "<!DOCTYPE x>", "<", ">", "&", "&amp;", "&lt;", "&#0;", "&#x0;", "&#xFFFF;", "&nosuch;", "<b>", "</data>",
        "<script>alert(1)</script>", "{", "}", "{}", "[", "]", "[]", "(", ")", "{{7*7}}", "${7*7}", "#{7*7}", "%s", "%n", "%00", "%", "$", "$x", "$(id)", "`id`", "|", "||", ";", ";;",
        ":", "::", ",", ",,", ".", "..", "...", "/", "//", "/*", "*/", "../../etc/passwd", "C:\\con", "~", "^", "^^xsd:integer", "@", "@en", "@prefix x: <y> .", "_:b0", "<urn:x>",
        "a:b", "?x", "!", "=", "==", "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'); DROP TABLE nodes; --", "}) DETACH DELETE n //", "'}); MATCH (n) DELETE n;",
        "-> [x=y]", "->", "--", "{label=\"x\"}", "\\l\\r\\N\\G", "|a|b", "<table>", "#comment", "// comment", "\u2044",
    ];

    static readonly string[] s_values =
    [
        "null", "NULL", "nil", "None", "undefined", "true", "TRUE", "false", "NaN", "nan", "Infinity", "-Infinity", "INF", "0", "-0", "00", "007", "1e309", "1E-400", "0x10", "0b1", "1_000",
        "1,000", "1.000,5", "9223372036854775808", "-9223372036854775809", "3.0", "2001", "2001-00-00", "2/18/10", "2005-03-00", "2001-02-30", "1998-39", "12:00", "P1D", "__proto__", "constructor",
        "id", ":ID", "record", "@id", "@type", "evidence", "toString", "CON", "aux.txt", "http://x/?a=b&c=d#e", "mailto:a@b", "file:///etc/passwd", "javascript:alert(1)", "data:,x",
    ];

    static readonly string[] s_scripts =
    [
        "العربية", "עברית", "العربية English עברית", "\u202Eevil\u202C", "ўзбек", "Ўзбекистон ислом ҳаракати", "O‘zbekiston Islomiy Harakati", "中文", "日本語", "한국어", "ไทย", "हिन्दी", "ქართული", "Ἀθῆναι",
        "İstanbul", "ıI", "ß", "ﬁ", "Ǆ", "ſ", "ə", "é", "e\u0301", "\u0301", "Z\u0351\u036B\u0343\u036A\u0302a\u035B\u0306l\u0357g\u0310o\u033F", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🏴\U000E0067\U000E0062\U000E007F", "🇺🇿", "👍🏽", "𝔸𝕓",
        "𒀀", "\U0001FFFE", "\U0010FFFF", "\uE000", "\uF8FF", "ﷺ", "﷽", "ꙮ", "⁧rtl⁩", "a\u00ADb", "№", "½", "²", "Ⅳ", "①", "㎏", "℡",
    ];

    /// <summary>All of them, each once; none is empty, and all are whole characters.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Made().Distinct(StringComparer.Ordinal)];

    /// <summary>Texts with half a character, which no form can hold.</summary>
    public static IReadOnlyList<string> Halves { get; } = ["\uD800", "\uDC00", "a\uD83D", "\uDE00b", "\uDC00\uD800", "a\uDBFFb"];

    static IEnumerable<string> Made()
    {
        foreach (var text in s_syntax.Concat(s_values).Concat(s_scripts))
        {
            yield return text;
            yield return $"a{text}b";
        }
        foreach (var character in Controls().Concat(Invisible()))
        {
            yield return character.ToString();
            yield return $"a{character}b";
        }
        foreach (var space in new[] { " ", "  ", "\n", "\r", "\r\n", "\n\n", "\t", "\u00A0", "\u3000", "\u2028", "\u2029", "\u0085", "\v", "\f" })
        {
            yield return space;
            yield return $"{space}a{space}b{space}";
        }
        yield return new string('a', 64 << 10);
        yield return string.Concat(Enumerable.Repeat("𝔸", 16 << 10));
        yield return string.Concat(Enumerable.Repeat("]]>'\"\\", 4 << 10));
    }

    static IEnumerable<char> Controls() => Enumerable.Range(0, 0x20).Append(0x7F).Concat(Enumerable.Range(0x80, 0x20)).Select(code => (char)code);

    static IEnumerable<char> Invisible() =>
        "\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206F\u180E\uFEFF\uFFF9\uFFFC\uFFFD\uFFFE\uFFFF\uFDD0\uFDEF\u034F\u115F\u3164\uFFA0\uFE0F";
}
