using GraphExplorer.Exploration;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>What a column holds.</summary>
enum ColumnType
{
    Text,
    Integer,
    Number,
    Truth,
}

/// <summary>A column of a table of nodes or edges: a name, what it holds and how it is read; null = no value.</summary>
sealed record Column<T>(string Name, ColumnType Type, Func<T, object?> Value);

/// <summary>
/// Nodes, edges and claims as tables: the fields that all have, then one column for each property that any has, by name. A
/// property that
/// is of several types is text; one that is called like a field gets the prefix <c>property_</c>.
/// </summary>
static class ExportTable
{
    /// <summary>Name of the column with the records of an element, see <see cref="EvidenceText"/>.</summary>
    public const string Evidence = "evidence";

    /// <param name="subgraph">Whose nodes.</param>
    /// <param name="evidence">Records that stand in a column of their own; null for none.</param>
    public static IReadOnlyList<Column<GraphNode>> Nodes(Subgraph subgraph, EvidenceText? evidence = null)
    {
        Column<GraphNode>[] fields =
        [
            new("id", ColumnType.Text, node => node.Id),
            new("name", ColumnType.Text, node => node.Name),
            new("kind", ColumnType.Text, node => node.Kind),
            new("labels", ColumnType.Text, node => string.Join(';', node.Labels)),
            new("status", ColumnType.Text, node => node.Status),
            new("when", ColumnType.Text, node => node.When),
            new("startMin", ColumnType.Integer, node => (long)node.Bounds.StartMin),
            new("startMax", ColumnType.Integer, node => (long)node.Bounds.StartMax),
            new("endMin", ColumnType.Integer, node => (long)node.Bounds.EndMin),
            new("endMax", ColumnType.Integer, node => (long)node.Bounds.EndMax),
            new("degree", ColumnType.Integer, node => (long)node.Degree),
            .. evidence is { IsEmpty: false } ? [new Column<GraphNode>(Evidence, ColumnType.Text, node => evidence.OfNode(node.Id))] : Array.Empty<Column<GraphNode>>(),
        ];
        return [.. fields, .. Properties(subgraph.Nodes, node => node.Properties, fields)];
    }

    /// <inheritdoc cref="Nodes"/>
    public static IReadOnlyList<Column<GraphEdge>> Edges(Subgraph subgraph, EvidenceText? evidence = null)
    {
        Column<GraphEdge>[] fields =
        [
            new("id", ColumnType.Text, edge => edge.Id),
            new("source", ColumnType.Text, edge => edge.From),
            new("target", ColumnType.Text, edge => edge.To),
            new("relation", ColumnType.Text, edge => edge.Type),
            new("directed", ColumnType.Truth, edge => edge.Directed),
            new("startEdtf", ColumnType.Text, edge => edge.Span.StartEdtf),
            new("endEdtf", ColumnType.Text, edge => edge.Span.EndEdtf),
            new("startText", ColumnType.Text, edge => edge.Span.StartText),
            new("startMin", ColumnType.Integer, edge => (long)edge.Span.Bounds.StartMin),
            new("startMax", ColumnType.Integer, edge => (long)edge.Span.Bounds.StartMax),
            new("endMin", ColumnType.Integer, edge => (long)edge.Span.Bounds.EndMin),
            new("endMax", ColumnType.Integer, edge => (long)edge.Span.Bounds.EndMax),
            new("status", ColumnType.Text, edge => edge.Reading.Status),
            new("confidence", ColumnType.Integer, edge => (long)edge.Reading.Confidence),
            new("disputed", ColumnType.Truth, edge => edge.Reading.Disputed),
            new("claimCount", ColumnType.Integer, edge => (long)edge.Reading.ClaimCount),
            new("sourceCount", ColumnType.Integer, edge => (long)edge.Reading.SourceCount),
            .. evidence is { IsEmpty: false } ? [new Column<GraphEdge>(Evidence, ColumnType.Text, edge => evidence.OfEdge(edge.Id))] : Array.Empty<Column<GraphEdge>>(),
        ];
        return [.. fields, .. Properties(subgraph.Edges, edge => edge.Properties, fields)];
    }

    /// <summary>One row for each passage of a claim, so that a quote is never joined to another.</summary>
    public static IEnumerable<(StatedClaim Claim, CitedPassage Passage)> ClaimRows(ExportDocument document) =>
        document.AllClaims.SelectMany(claim => claim.Passages.Select(passage => (claim, passage)));

    /// <summary>Columns of the claims behind the relationships.</summary>
    public static IReadOnlyList<Column<(StatedClaim Claim, CitedPassage Passage)>> Claims { get; } =
    [
        new("id", ColumnType.Text, row => row.Claim.Id),
        new("edge", ColumnType.Text, row => row.Claim.EdgeId),
        new("predicate", ColumnType.Text, row => row.Claim.Predicate),
        new("fromRaw", ColumnType.Text, row => row.Claim.FromRaw),
        new("toRaw", ColumnType.Text, row => row.Claim.ToRaw),
        new("dateText", ColumnType.Text, row => row.Claim.DateText),
        new("startEdtf", ColumnType.Text, row => row.Claim.StartEdtf),
        new("endEdtf", ColumnType.Text, row => row.Claim.EndEdtf),
        new("stance", ColumnType.Text, row => row.Claim.Stance),
        new("hedge", ColumnType.Text, row => row.Claim.Hedge),
        new("credibility", ColumnType.Integer, row => (long)row.Claim.Credibility),
        new("rank", ColumnType.Text, row => row.Claim.Rank),
        new("inferred", ColumnType.Truth, row => row.Claim.Inferred),
        new("quote", ColumnType.Text, row => row.Passage.Quote),
        new("quoteStart", ColumnType.Integer, row => row.Passage.Start),
        new("quoteEnd", ColumnType.Integer, row => row.Passage.End),
        new("source", ColumnType.Text, row => row.Passage.Source.Id),
        new("sourceTitle", ColumnType.Text, row => row.Passage.Source.Title),
        new("reliability", ColumnType.Text, row => row.Passage.Source.Reliability),
        new("contradicts", ColumnType.Text, row => string.Join(';', row.Claim.Conflicts.Select(conflict => conflict.Claim))),
        new("note", ColumnType.Text, row => row.Claim.Note),
    ];

    // One pass that keeps a type for each name, so that a million edges cost no more than their names.
    static IEnumerable<Column<T>> Properties<T>(
        IReadOnlyList<T> items, Func<T, PropertyMap> properties, IReadOnlyList<Column<T>> fields)
    {
        var types = new SortedDictionary<string, ColumnType>(StringComparer.Ordinal);
        foreach (var item in items)
            foreach (var (key, value) in properties(item))
                if (value is not null && TypeOf(value) is var type && !types.TryAdd(key, type) && types[key] != type)
                    types[key] = ColumnType.Text;
        foreach (var (key, type) in types)
        {
            var name = fields.Any(field => field.Name == key) ? "property_" + key : key;
            yield return new Column<T>(name, type, item => Read(properties(item), key, type));
        }
    }

    static object? Read(PropertyMap properties, string key, ColumnType type) =>
        !properties.TryGetValue(key, out var value) || value is null ? null
        : type == ColumnType.Text ? PropertyText.Of(value)
        : value;

    static ColumnType TypeOf(object value) => value switch
    {
        long => ColumnType.Integer,
        double => ColumnType.Number,
        bool => ColumnType.Truth,
        _ => ColumnType.Text,
    };
}
