using System.Text.RegularExpressions;

namespace GraphExplorer.Store;

/// <summary>Reads the text of a <c>.cypher</c> file: header, then statements.</summary>
public static partial class QueryFileParser
{
    /// <summary>The line that ends a header where the Cypher begins with a comment of its own.</summary>
    public const string HeaderEnd = "// ---";

    /// <summary>Throws <see cref="FormatException"/> when the name, the about line or the statement is
    /// missing.</summary>
    public static QueryFile Parse(string path, string content)
    {
        var lines = content.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var headers = new List<KeyValuePair<string, string>>();
        var line = 0;
        for (; line < lines.Length; line++)
        {
            var text = lines[line].Trim();
            if (text.Length == 0) continue;
            if (!text.StartsWith("//", StringComparison.Ordinal)) break;
            if (text == HeaderEnd)
            {
                line++;
                break;
            }
            AddHeader(headers, text[2..]);
        }

        var body = string.Join('\n', lines[line..]).Trim();
        var statements = SplitStatements(body);
        if (statements.Count == 0) throw new FormatException($"{path}: there is no statement beneath the header.");
        return new QueryFile(path, Required(path, headers, "name"), Required(path, headers, "about"), headers,
            statements.Count == 1 ? statements[0] : body, statements);
    }

    // "// key: value" opens an entry; a comment line that opens none carries the one above on.
    static void AddHeader(List<KeyValuePair<string, string>> headers, string comment)
    {
        var match = HeaderLine().Match(comment);
        if (match.Success) headers.Add(new(match.Groups["key"].Value, match.Groups["value"].Value.Trim()));
        else if (headers.Count > 0) headers[^1] = new(headers[^1].Key, (headers[^1].Value + " " + comment.Trim()).Trim());
    }

    static string Required(string path, List<KeyValuePair<string, string>> headers, string key) =>
        headers.FirstOrDefault(header => header.Key == key).Value is { Length: > 0 } value
            ? value
            : throw new FormatException($"{path}: the header has no line '// {key}: …'.");

    /// <summary>Splits at semicolons that stand outside of strings, backticks and comments; empty statements are left
    /// out.</summary>
    public static IReadOnlyList<string> SplitStatements(string text)
    {
        var statements = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"' or '`') i = EndOfQuoted(text, i);
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/') i = EndOf(text, "\n", i);
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '*') i = EndOf(text, "*/", i + 2);
            else if (text[i] == ';')
            {
                Add(text[start..i]);
                start = i + 1;
            }
        }
        Add(text[start..]);
        return statements;

        void Add(string statement)
        {
            if (statement.Trim() is { Length: > 0 } trimmed) statements.Add(trimmed);
        }
    }

    static int EndOfQuoted(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[open] != '`') i++;
            else if (text[i] == text[open]) return i;
        }
        return text.Length;
    }

    static int EndOf(string text, string mark, int from)
    {
        var found = text.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length - 1;
    }

    [GeneratedRegex("^ ?(?<key>[a-z]+( [A-Za-z][A-Za-z0-9]*)?):(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();
}
