using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Time;

namespace GraphExplorer.Model;

/// <summary>
/// The JSON of a <see cref="Subgraph"/>, the contract with the browser code. Held on both sides by
/// <c>tests/Shared/contract/subgraph.json</c>.
/// </summary>
public static class SubgraphJson
{
    /// <summary>Writes the subgraph as compact UTF-8 JSON.</summary>
    public static Task WriteAsync(Stream stream, Subgraph subgraph, CancellationToken cancellationToken = default) =>
        JsonSerializer.SerializeAsync(stream, SubgraphDocument.Of(subgraph), SubgraphJsonContext.Default.SubgraphDocument, cancellationToken);

    /// <summary>The subgraph as JSON text.</summary>
    public static string Write(Subgraph subgraph) =>
        JsonSerializer.Serialize(SubgraphDocument.Of(subgraph), SubgraphJsonContext.Default.SubgraphDocument);

    /// <summary>One node as in the JSON of a subgraph.</summary>
    public static void WriteNode(Utf8JsonWriter json, GraphNode node) =>
        JsonSerializer.Serialize(json, NodeDocument.Of(node), SubgraphJsonContext.Default.NodeDocument);

    /// <summary>One edge as in the JSON of a subgraph.</summary>
    public static void WriteEdge(Utf8JsonWriter json, GraphEdge edge) =>
        JsonSerializer.Serialize(json, EdgeDocument.Of(edge), SubgraphJsonContext.Default.EdgeDocument);

    /// <summary>One query as in the JSON of a subgraph.</summary>
    public static void WriteQuery(Utf8JsonWriter json, RanQuery query) =>
        JsonSerializer.Serialize(json, query, SubgraphJsonContext.Default.RanQuery);

    /// <summary>Properties as one text; empty when there are none.</summary>
    public static string WriteProperties(PropertyMap properties) =>
        properties.Count == 0 ? "" : JsonSerializer.Serialize(properties, SubgraphJsonContext.Default.PropertyMap);

    /// <summary>Properties that are kept as a JSON object in one text; an empty text has none.</summary>
    public static PropertyMap ReadProperties(string json) => json.Length == 0
        ? PropertyMap.Empty
        : JsonSerializer.Deserialize(json, SubgraphJsonContext.Default.PropertyMap) ?? PropertyMap.Empty;

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static Subgraph Read(string json)
    {
        var document = JsonSerializer.Deserialize(json, SubgraphJsonContext.Default.SubgraphDocument)
            ?? throw new JsonException("The text is null, not a subgraph.");
        if (document.Version != Subgraph.JsonVersion)
            throw new JsonException($"The subgraph has version {document.Version}; version {Subgraph.JsonVersion} is known.");
        return document.ToSubgraph();
    }
}

/// <summary>The flat form of a subgraph in JSON.</summary>
sealed record SubgraphDocument(
    int Version,
    string DataVersion,
    IReadOnlyList<NodeDocument> Nodes,
    IReadOnlyList<EdgeDocument> Edges,
    Truncation? Truncated,
    IReadOnlyList<RanQuery> Queries)
{
    public static SubgraphDocument Of(Subgraph subgraph) => new(
        Subgraph.JsonVersion,
        subgraph.DataVersion,
        [.. subgraph.Nodes.Select(NodeDocument.Of)],
        [.. subgraph.Edges.Select(EdgeDocument.Of)],
        subgraph.Truncated,
        subgraph.Queries);

    public Subgraph ToSubgraph() => new(
        DataVersion,
        [.. Nodes.Select(node => node.ToNode())],
        [.. Edges.Select(edge => edge.ToEdge())],
        Truncated,
        Queries);
}

/// <summary>The flat form of a node in JSON; <c>within</c> and <c>names</c> are left out where they are empty.</summary>
sealed record NodeDocument(
    string Id, string Kind, IReadOnlyList<string> Labels, string Name, string Status, int Degree,
    int StartMin, int StartMax, int EndMin, int EndMax, string When, PropertyMap Properties,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Within = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NameDocument>? Names = null)
{
    public static NodeDocument Of(GraphNode node) => new(
        node.Id, node.Kind, node.Labels, node.Name, node.Status, node.Degree, node.Bounds.StartMin,
        node.Bounds.StartMax, node.Bounds.EndMin, node.Bounds.EndMax, node.When, node.Properties,
        node.Within.Count > 0 ? node.Within : null,
        node.Names.Count > 0 ? [.. node.Names.Select(NameDocument.Of)] : null);

    public GraphNode ToNode() => new(
        Id, Kind, Labels, Name, Status, Degree, new RelationBounds(StartMin, StartMax, EndMin, EndMax), When, Properties)
    {
        Within = Within ?? [],
        Names = [.. (Names ?? []).Select(name => name.ToName())],
    };
}

/// <summary>The flat form of a name in JSON.</summary>
sealed record NameDocument(
    string Text, string Kind, string Edge, string StartEdtf, string EndEdtf, string StartText,
    int StartMin, int StartMax, int EndMin, int EndMax, bool Disputed, int SourceCount)
{
    public static NameDocument Of(NodeName name) => new(
        name.Text, name.Kind, name.Edge, name.Span.StartEdtf, name.Span.EndEdtf, name.Span.StartText,
        name.Span.Bounds.StartMin, name.Span.Bounds.StartMax, name.Span.Bounds.EndMin, name.Span.Bounds.EndMax,
        name.Disputed, name.SourceCount);

    public NodeName ToName() => new(
        Text, Kind, Edge, new EdgeSpan(StartEdtf, EndEdtf, StartText, new RelationBounds(StartMin, StartMax, EndMin, EndMax)),
        Disputed, SourceCount);
}

/// <summary>The flat form of an edge in JSON; <c>sources</c> are left out where there are none.</summary>
sealed record EdgeDocument(
    string Id, string Type, string From, string To, bool Directed, string StartEdtf, string EndEdtf, string StartText,
    int StartMin, int StartMax, int EndMin, int EndMax, string Status, int Confidence, bool Disputed,
    int ClaimCount, int SourceCount, PropertyMap Properties,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Sources = null)
{
    public static EdgeDocument Of(GraphEdge edge) => new(
        edge.Id, edge.Type, edge.From, edge.To, edge.Directed,
        edge.Span.StartEdtf, edge.Span.EndEdtf, edge.Span.StartText,
        edge.Span.Bounds.StartMin, edge.Span.Bounds.StartMax, edge.Span.Bounds.EndMin, edge.Span.Bounds.EndMax,
        edge.Reading.Status, edge.Reading.Confidence, edge.Reading.Disputed,
        edge.Reading.ClaimCount, edge.Reading.SourceCount, edge.Properties,
        edge.Sources.Count > 0 ? edge.Sources : null);

    public GraphEdge ToEdge() => new(
        Id, Type, From, To, Directed,
        new EdgeSpan(StartEdtf, EndEdtf, StartText, new RelationBounds(StartMin, StartMax, EndMin, EndMax)),
        new EdgeReading(Status, Confidence, Disputed, ClaimCount, SourceCount),
        Properties)
    {
        Sources = Sources ?? [],
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(PropertyMapConverter)])]
[JsonSerializable(typeof(SubgraphDocument))]
[JsonSerializable(typeof(PropertyMap))]
sealed partial class SubgraphJsonContext : JsonSerializerContext;
