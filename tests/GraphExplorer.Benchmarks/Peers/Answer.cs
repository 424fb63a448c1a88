using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Peers;

/// <summary>The digest of an answer, by the rule of the peer benchmark's <c>digest</c>, so that both can be compared.</summary>
static class Answer
{
    public static string Digest(PeerQuery query, IReadOnlyList<string> columns, IReadOnlyList<Value[]> rows)
    {
        if (rows.Count >= query.Limit) return $"limit:{query.Limit}";
        var order = Enumerable.Range(0, columns.Count).OrderBy(i => columns[i], StringComparer.Ordinal).ToArray();
        var lines = rows.Select(row => Line(order, columns, row)).ToArray();
        if (!query.Ordered) Array.Sort(lines, StringComparer.Ordinal);
        var hash = SHA1.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return $"{rows.Count}:{Convert.ToHexStringLower(hash)[..10]}";
    }

    /// <summary>The row as JSON.stringify shows a list of names and values.</summary>
    static string Line(int[] order, IReadOnlyList<string> columns, Value[] row) =>
        $"[{string.Join(',', order.Select(i => $"[{Text(columns[i])},{Of(row[i])}]"))}]";

    static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat().ToString("R", CultureInfo.InvariantCulture),
        ValueKind.String => Text(value.AsString()),
        _ => throw new InvalidOperationException($"No answer of the workload holds a {value.Kind}."),
    };

    static string Text(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
