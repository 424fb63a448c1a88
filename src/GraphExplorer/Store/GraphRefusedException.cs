using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphExplorer.Store;

/// <summary>The graph said no: a mistake in the query, a write where only reading is allowed, a limit. Shown beside
/// the query.</summary>
/// <param name="code">Status of the store, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="message">What the store said, with the picture of query and caret where it gave one.</param>
/// <param name="inner">What the transport threw.</param>
public sealed partial class GraphRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Code of a result with more rows than the limit.</summary>
    public const string TooManyRows = "GraphExplorer.Limit.Rows";

    /// <summary>Code of a query that a time limit ended.</summary>
    public const string TimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>Code of a query that writes where only reading is allowed.</summary>
    public const string WriteInRead = "Neo.ClientError.Statement.AccessMode";

    /// <summary>True when the query was refused because it writes.</summary>
    public bool IsWrite => Code == WriteInRead;

    public string Code { get; } = code;

    /// <summary>The lines of the message that show the query and the place in it; empty when there are none.</summary>
    public string Picture { get; } = PictureOf(message);

    /// <summary>The message without the picture.</summary>
    public string Summary { get; } = SummaryOf(message);

    /// <summary>The place in the query that the message names; null when it names none.</summary>
    public GraphPlace? Place { get; } = PlaceOf(message);

    /// <summary>What is wrong, without picture and without place.</summary>
    public string Words { get; } = PlaceWords().Replace(SummaryOf(message), "", 1).Trim();

    /// <summary>True when the refusal is a limit of time or rows, not a mistake in the query.</summary>
    public bool IsLimit => Code is TooManyRows or TimedOut;

    /// <summary>The refusal of a result with more rows than its limit.</summary>
    public static GraphRefusedException OfRows(int rowsMax) => new(
        TooManyRows, $"The result has more than {rowsMax} rows, which is the limit. Narrow the query or add a LIMIT.");

    // Neo4j and the embedded engine both end a message with the line of the query in quotes and a caret beneath it:
    //   Invalid input 'RETRUN' (line 1, column 3 (offset: 2))
    //   "… RETRUN n"
    //       ^
    static int CaretLine(string[] lines) =>
        Array.FindLastIndex(lines, line => line.Trim().Length > 0 && line.Trim().All(c => c == '^'));

    static string PictureOf(string message)
    {
        var lines = message.Split('\n');
        var caret = CaretLine(lines);
        return caret < 1 ? "" : lines[caret - 1].TrimEnd('\r') + "\n" + lines[caret].TrimEnd('\r');
    }

    static GraphPlace? PlaceOf(string message)
    {
        var lines = message.Split('\n');
        var caret = CaretLine(lines);
        // The words of a query may look like a place: that of the store stands right above the picture.
        if (PlaceWords().Match(caret < 2 ? message : lines[caret - 2]) is not { Success: true } place) return null;
        return new GraphPlace(
            int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture),
            caret < 0 ? 1 : lines[caret].Trim().Length);
    }

    // line 1, column 18          (the embedded engine, a line of its own)
    // … (line 1, column 3 (offset: 2))        (Neo4j, at the end of a line)
    [GeneratedRegex(@"\s*\(?line ([0-9]{1,8}), column ([0-9]{1,8})(?: \(offset: [0-9]{1,9}\)\))?\s*$", RegexOptions.RightToLeft | RegexOptions.Multiline)]
    private static partial Regex PlaceWords();

    static string SummaryOf(string message)
    {
        var lines = message.Split('\n');
        var caret = CaretLine(lines);
        return caret < 1 ? message.Trim() : string.Join('\n', lines.Where((_, i) => i < caret - 1 || i > caret)).Trim();
    }
}
