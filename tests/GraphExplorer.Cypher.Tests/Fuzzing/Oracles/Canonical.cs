using System.Globalization;
using GraphExplorer.Cypher.Tests.Fuzzing.Reference;
using GraphExplorer.Cypher.Tests.Notation;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

/// <summary>
/// One spelling for values, rows and graphs that mean the same. An entity that was there before the query is its id; one
/// that the query made is what it holds, since its id says nothing. Floats are rounded, since the order of a sum is open.
/// </summary>
/// <param name="graph">The graph after the query.</param>
/// <param name="before">The graph before it.</param>
/// <param name="mixesNumbers">1.0 is written as 1: where any of several equal values may stand for all.</param>
sealed class Canonical(PlainGraph graph, PlainGraph before, bool mixesNumbers)
{
    public string Row(IReadOnlyList<string> columns, IReadOnlyList<Value> values, IReadOnlySet<string> loose) =>
        string.Join(" | ", columns.Zip(values, (c, v) => loose.Contains(c) && v.IsList ? Bag(v.AsList()) : Text(v)));

    /// <summary>Nodes and relationships, sorted.</summary>
    public string Graph() => string.Join('\n',
        graph.Nodes.Keys.Select(id => before.Nodes.ContainsKey(id) ? $"({id}) {Content(id)}" : Content(id))
            .Concat(graph.Relationships.Values.Select(e =>
                $"{Node(e.Start)} {(before.Relationships.ContainsKey(e.Id) ? e.Id : "")} {Content(e)} {Node(e.End)}"))
            .Order(StringComparer.Ordinal));

    public string Text(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Number(value.AsFloat()),
        ValueKind.String => Written.Quote(value.AsString()),
        ValueKind.List => "[" + string.Join(", ", value.AsList().Select(Text)) + "]",
        ValueKind.Map => Entries(value.AsMap()),
        ValueKind.Node => Node(value.AsNode()),
        ValueKind.Relationship => Edge(value.AsRelationship()),
        ValueKind.Path => $"<{string.Join(' ', value.AsPath().Nodes.ToArray().Select(Node))} {string.Join(' ', value.AsPath().Relationships.ToArray().Select(Edge))}>",
        _ => value.ToString(),
    };

    string Bag(IEnumerable<Value> items) => "{" + string.Join(", ", items.Select(Text).Order(StringComparer.Ordinal)) + "}";

    string Number(double number)
    {
        if (double.IsFinite(number)) number = double.Parse(number.ToString("G10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (mixesNumbers && Math.Abs(number) < 1e9 && number == Math.Floor(number)) return ((long)number).ToString(CultureInfo.InvariantCulture);
        return (number + 0.0).ToString("G10", CultureInfo.InvariantCulture) + "f";
    }

    string Entries(IEnumerable<KeyValuePair<string, Value>> entries) =>
        "{" + string.Join(", ", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {Text(e.Value)}")) + "}";

    string Node(long id) => before.Nodes.ContainsKey(id) ? $"({id})" : graph.Nodes.ContainsKey(id) ? Content(id) : "(gone)";

    string Edge(long id) => before.Relationships.ContainsKey(id) ? $"[{id}]"
        : graph.Relationships.TryGetValue(id, out var edge) ? Content(edge) : "[gone]";

    string Content(long node) =>
        $"(:{string.Join(':', graph.Nodes[node].Labels)} {Entries(graph.Nodes[node].Properties)})";

    string Content(PlainRelationship edge) => $"[:{edge.Type} {Entries(edge.Properties)}]";
}
