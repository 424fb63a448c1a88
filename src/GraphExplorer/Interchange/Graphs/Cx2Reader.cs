using System.Text.Json;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// CX2 of NDEx and Cytoscape: the aspects nodes, edges and networkAttributes. Values that are declared with a default or under an alias
/// (attributeDeclarations, <c>v</c> and <c>a</c>) are read as declared.
/// </summary>
sealed class Cx2Reader(ReaderLimits limits) : GraphFileReader("cx2", "CX2", limits)
{
    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".cx2", StringComparison.Ordinal) || head.Contains("\"CXVersion\"", StringComparison.Ordinal);

    protected override async Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken)
    {
        using var document = await GuardedJson.ParseAsync(file, Limits, cancellationToken);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0 || !root[0].Text("CXVersion").StartsWith('2'))
            throw new RefusedFileException("", "The file does not begin with a CXVersion 2.", "Choose a CX2 file; CX1 can be converted by Cytoscape.");
        var graph = new PlainGraph(Limits);
        graph.Evidence = Aspect(root, "networkAttributes").Select(item => item.Text(Export.ExportTable.Evidence)).FirstOrDefault(text => text.Length > 0) ?? "";
        var declared = Aspect(root, "attributeDeclarations").ToArray();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, item) in Aspect(root, "nodes").Index())
            graph.Add(ReadNode(item, Declared(declared, "nodes"), ids, $"node {index + 1}"));
        foreach (var (index, item) in Aspect(root, "edges").Index())
            graph.Add(ReadEdge(item, Declared(declared, "edges"), ids, $"edge {index + 1}"));
        return graph.ToRecords(source).ToArray();
    }

    static IEnumerable<JsonElement> Aspect(JsonElement root, string name) => root.EnumerateArray().SelectMany(part => part.Items(name));

    static JsonElement Declared(JsonElement[] declared, string owner) =>
        declared.Where(item => item.ValueKind == JsonValueKind.Object).Select(item => item.TryGetProperty(owner, out var types) ? types : default)
            .FirstOrDefault(types => types.ValueKind == JsonValueKind.Object);

    // A node of ours keeps its id among the values; edges name the number.
    static PlainNode ReadNode(JsonElement item, JsonElement declared, Dictionary<string, string> ids, string place)
    {
        var values = Values(item, declared);
        var number = item.Text("id");
        var id = values.GetValueOrDefault("id") is { Length: > 0 } own ? own : number;
        if (!ids.TryAdd(number, id))
            throw new RefusedFileException(place, $"The id '{PlainGraph.Shown(number)}' is given to a second node.", "Give each node an id of its own.");
        return new PlainNode(id, values, item.OneLine(), place);
    }

    static PlainEdge ReadEdge(JsonElement item, JsonElement declared, Dictionary<string, string> ids, string place)
    {
        var (from, to) = (item.Text("s"), item.Text("t"));
        return new PlainEdge(ids.GetValueOrDefault(from, from), ids.GetValueOrDefault(to, to), Values(item, declared), item.OneLine(), place);
    }

    static Dictionary<string, string> Values(JsonElement item, JsonElement declared)
    {
        var given = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("v", out var v) ? v.Texts() : [];
        if (declared.ValueKind != JsonValueKind.Object)
            return given;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in declared.EnumerateObject())
        {
            var alias = declaration.Value.Text("a");
            var text = given.Remove(declaration.Name, out var named) ? named
                : alias.Length > 0 && given.Remove(alias, out var short_) ? short_
                : declaration.Value.Text("v");
            if (text.Length > 0)
                values[declaration.Name] = text;
        }
        foreach (var (name, text) in given)
            values.TryAdd(name, text);
        return values;
    }
}
