using System.Text;
using GraphExplorer.Queries;
using GraphExplorer.Store;

namespace GraphExplorer.Workbench;

/// <summary>
/// A query as a form edits it: the lines of its header, each in a field of its own, and its Cypher. Its text is a file in the form of
/// <c>cypher/README.md</c>, so that what people save can be put under version control as it is.
/// </summary>
public sealed record QueryDraft
{
    public string Title { get; init; } = "";

    /// <summary>What it answers.</summary>
    public string About { get; init; } = "";

    /// <summary>Where the library keeps it, such as <c>IMU/Leaders</c>.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Words with commas between them.</summary>
    public string Tags { get; init; } = "";

    public ResultView View { get; init; }

    /// <summary>Names of the columns that its result should have, with commas between them; empty when any will do.</summary>
    public string Columns { get; init; } = "";

    /// <summary>One line each: <c>NAME: TYPE = DEFAULT — meaning</c>, or <c>suggest NAME: …</c>.</summary>
    public string Parameters { get; init; } = "";

    public string Cypher { get; init; } = "";

    /// <summary>The draft of a text; throws <see cref="FormatException"/> when it is none.</summary>
    public static QueryDraft Of(SavedQuery query) => new()
    {
        Title = query.Title,
        About = query.About,
        Folder = query.Folder,
        Tags = string.Join(", ", query.Tags),
        View = query.View,
        Columns = string.Join(", ", query.Columns),
        Parameters = string.Join('\n', query.File.Headers.Where(header => IsOfParameter(header.Key)).Select(LineOf)),
        Cypher = query.Text,
    };

    /// <summary>
    /// The text of the file. Every field is written in one line, so that nothing typed into a field can become another line of the header.
    /// </summary>
    public string ToText(Guid id)
    {
        var text = new StringBuilder().Append("// id: ").Append(id).Append('\n');
        Line(text, "name", Title);
        Line(text, "about", About);
        foreach (var line in Parameters.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            text.Append("// ").Append(line.StartsWith("suggest ", StringComparison.Ordinal) ? "" : "param ").Append(line).Append('\n');
        Line(text, "view", View == ResultView.Graph ? "graph" : "table");
        Line(text, "tags", Joined(Tags, ',', ", "));
        Line(text, "folder", Joined(Folder, '/', "/"));
        Line(text, "columns", Joined(Columns, ',', ", "));
        var cypher = Cypher.ReplaceLineEndings("\n").Trim();
        if (cypher.StartsWith("//", StringComparison.Ordinal)) text.Append(QueryFileParser.HeaderEnd).Append('\n');
        return text.Append(cypher).Append('\n').ToString();
    }

    /// <summary>What is wrong with the draft, one sentence each; empty when it can be saved.</summary>
    public IReadOnlyList<string> Problems(WorkbenchLimits limits)
    {
        if (Title.Trim().Length == 0) return ["The query needs a title."];
        if (About.Trim().Length == 0) return ["Say in a sentence what the query answers."];
        if (Cypher.Trim().Length == 0) return ["The query needs its Cypher."];
        var text = ToText(Guid.Empty);
        if (text.Length > limits.TextLengthMax) return [$"The query has {text.Length:N0} characters; the most is {limits.TextLengthMax:N0} (Workbench:TextLengthMax)."];
        try
        {
            SavedQuery.Parse("query", text);
            return [];
        }
        catch (FormatException wrong)
        {
            return [wrong.Message];
        }
    }

    static bool IsOfParameter(string key) => key.StartsWith("param ", StringComparison.Ordinal) || key.StartsWith("suggest ", StringComparison.Ordinal);

    static string LineOf(KeyValuePair<string, string> header) =>
        (header.Key.StartsWith("param ", StringComparison.Ordinal) ? header.Key["param ".Length..] : header.Key) + ": " + header.Value;

    static string Joined(string list, char separator, string glue) =>
        string.Join(glue, list.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    static void Line(StringBuilder text, string key, string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 0) text.Append("// ").Append(key).Append(": ").Append(line).Append('\n');
    }
}
