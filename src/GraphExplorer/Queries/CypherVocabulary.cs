using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>The names that a query of a graph may use, for the editor to complete: <c>cypher/vocabulary</c>.</summary>
/// <param name="Labels">Labels of nodes.</param>
/// <param name="RelationshipTypes">Types of relationships.</param>
/// <param name="PropertyKeys">Keys of properties.</param>
/// <param name="Functions">Functions by name.</param>
/// <param name="Procedures">Procedures by name.</param>
public sealed record CypherVocabulary(
    IReadOnlyList<string> Labels, IReadOnlyList<string> RelationshipTypes, IReadOnlyList<string> PropertyKeys,
    IReadOnlyList<CypherRoutine> Functions, IReadOnlyList<CypherRoutine> Procedures)
{
    /// <summary>Reads what the store knows now.</summary>
    public static Task<CypherVocabulary> ReadAsync(IGraphConnection graph, CancellationToken cancellationToken = default) => Inquiry.AskAsync(
        graph,
        async inquiry => new CypherVocabulary(
            await NamesAsync(inquiry, "labels"), await NamesAsync(inquiry, "types"), await NamesAsync(inquiry, "keys"),
            [.. (await inquiry.RowsAsync("vocabulary/functions")).Select(FunctionOf)],
            [.. (await inquiry.RowsAsync("vocabulary/procedures")).Select(ProcedureOf)]),
        cancellationToken);

    static async Task<string[]> NamesAsync(Inquiry inquiry, string file) =>
        [.. (await inquiry.RowsAsync($"vocabulary/{file}")).Select(row => row.Text("name"))];

    static CypherRoutine FunctionOf(GraphRecord row) => new(row.Text("name"), row.Text("description"), row.Text("signature"), Arguments(row, "arguments"))
    {
        Category = row.Text("category"), Returns = row.Text("returns"), IsAggregating = row.Truth("aggregating"), IsDeprecated = row.Truth("deprecated"),
    };

    static CypherRoutine ProcedureOf(GraphRecord row) => new(row.Text("name"), row.Text("description"), row.Text("signature"), Arguments(row, "arguments"))
    {
        Mode = row.Text("mode"), Yields = Arguments(row, "yields"), IsDeprecated = row.Truth("deprecated"),
    };

    static CypherArgument[] Arguments(GraphRecord row, string column) =>
        [.. row.List(column).OfType<IReadOnlyDictionary<string, object?>>().Select(map => new CypherArgument(Text(map, "name"), Text(map, "type"), Text(map, "description")))];

    static string Text(IReadOnlyDictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string ?? "";
}

/// <summary>A function, or a procedure that CALL may name.</summary>
/// <param name="Name">Name with its namespace.</param>
/// <param name="Description">What it does, in the store's words.</param>
/// <param name="Signature">Name, arguments and what it gives, as the store writes them.</param>
/// <param name="Arguments">In order.</param>
public sealed record CypherRoutine(string Name, string Description, string Signature, IReadOnlyList<CypherArgument> Arguments)
{
    /// <summary>The group that a function stands in.</summary>
    public string Category { get; init; } = "";

    /// <summary>Type that a function gives.</summary>
    public string Returns { get; init; } = "";

    /// <summary>What a procedure yields.</summary>
    public IReadOnlyList<CypherArgument> Yields { get; init; } = [];

    /// <summary><c>READ</c>, <c>WRITE</c>, <c>SCHEMA</c> or <c>DBMS</c> for a procedure.</summary>
    public string Mode { get; init; } = "";

    public bool IsAggregating { get; init; }
    public bool IsDeprecated { get; init; }
}

/// <summary>An argument of a routine, or a column that a procedure yields.</summary>
public sealed record CypherArgument(string Name, string Type, string Description);
