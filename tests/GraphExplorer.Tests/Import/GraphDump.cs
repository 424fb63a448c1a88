using System.Globalization;
using GraphExplorer.Store;

namespace GraphExplorer.Tests.Import;

/// <summary>Everything that a graph holds, as sorted lines, so that two graphs can be compared.</summary>
static class GraphDump
{
    public static async Task<IReadOnlyList<string>> OfAsync(TestGraph graph)
    {
        var nodes = await graph.ReadAsync("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
        var relationships = await graph.ReadAsync(
            "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS properties");
        return
        [
            .. nodes.Select(row => $"({string.Join(":", row.List("labels").Order())} {Text(row)})")
                .Concat(relationships.Select(row => $"({row["a"]})-[{row["type"]} {Text(row)}]->({row["b"]})"))
                .Order(StringComparer.Ordinal),
        ];
    }

    static string Text(GraphRecord row) => string.Join(", ",
        ((IReadOnlyDictionary<string, object?>)row["properties"]!).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={Convert.ToString(pair.Value, CultureInfo.InvariantCulture)}"));
}
