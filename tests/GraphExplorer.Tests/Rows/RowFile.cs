using System.Text;
using System.Text.Json;
using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Tests.House;

namespace GraphExplorer.Tests.Rows;

/// <summary>
/// The exact rows of one file of <c>cypher/</c> on the IMU data, as text: for each set of parameters a line <c>== {json}</c>, the columns, and
/// a line for each row. With <c>GRAPH_ROWS_WRITE=1</c> in the environment the files are written instead of compared; read the
/// difference before committing it.
/// </summary>
static class RowFile
{
    const int TextMax = 160;

    public static string PathOf(string query) => Path.Combine(Repository.Root, "tests/GraphExplorer.Tests/Rows", query + ".txt");

    public static bool IsWriting => Environment.GetEnvironmentVariable("GRAPH_ROWS_WRITE") == "1";

    /// <summary>The sets of parameters of a file, as JSON objects.</summary>
    public static IReadOnlyList<string> Cases(string query) =>
        [.. File.ReadLines(PathOf(query)).Where(line => line.StartsWith("== ", StringComparison.Ordinal)).Select(line => line[3..])];

    /// <summary>Runs every case of a file on a graph and gives the text that the file should have.</summary>
    public static async Task<string> RunAsync(IGraphConnection graph, string query, IReadOnlyList<string> cases)
    {
        var text = new StringBuilder();
        foreach (var item in cases)
        {
            var result = await RunCaseAsync(graph, query, item);
            text.Append("== ").Append(item).Append('\n').Append(string.Join(" | ", result.Columns)).Append('\n');
            foreach (var row in result.Rows) text.Append(string.Join(" | ", row.Select(Cell))).Append('\n');
        }
        return text.ToString();
    }

    static async Task<QueryResult> RunCaseAsync(IGraphConnection graph, string query, string item)
    {
        var run = new QueryRun(graph, graph.Limits, TimeProvider.System);
        var parameters = SubgraphJson.ReadProperties(item);
        if (query.StartsWith("explore/", StringComparison.Ordinal))
            return await run.RunAsync(QueryFiles.Named(query).With(parameters.ToDictionary()));
        var saved = QueryCatalogue.Named(Path.GetFileName(query))!;
        var answer = await run.RunAsync(saved, parameters.ToDictionary(pair => pair.Key, pair => PropertyText.Of(pair.Value)));
        return answer.Result ?? throw new InvalidOperationException(answer.Problems[0].Message);
    }

    // Nodes and edges by their ids, everything else as JSON, so that a text is told from a number; long texts are cut.
    static string Cell(object? value) => value switch
    {
        GraphNode node => $"({node.Id})",
        GraphEdge edge => $"[{edge.Id}]",
        GraphPath path => string.Concat(path.Nodes.Select((node, i) => i == 0 ? Cell(node) : $"-{Cell(path.Edges[i - 1])}-{Cell(node)}")),
        string { Length: > TextMax } text => $"{Json(text[..TextMax])}… {text.Length}",
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map.Select(pair => $"{pair.Key}: {Cell(pair.Value)}")) + "}",
        IEnumerable<object?> list => "[" + string.Join(", ", list.Select(Cell)) + "]",
        _ => Json(value),
    };

    static string Json(object? value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            PropertyMapConverter.WriteValue(json, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
