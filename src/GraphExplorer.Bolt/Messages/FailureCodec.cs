namespace GraphExplorer.Bolt.Messages;

/// <summary>The metadata of FAILURE: code and message, and from Bolt 5.7 on the parts of a GQL error.</summary>
static class FailureCodec
{
    const string UnknownCode = "Neo.DatabaseError.General.UnknownError";

    public static BoltFailure Read(IReadOnlyDictionary<string, object?> metadata) => new(
        metadata.Text("neo4j_code") ?? metadata.Text("code") ?? UnknownCode,
        metadata.Text("message") ?? "The server gave no reason.",
        metadata.Text("gql_status"),
        metadata.Text("description"));

    public static IReadOnlyDictionary<string, object?> Write(BoltFailure failure, bool asGql)
    {
        if (!asGql)
            return new Dictionary<string, object?> { ["code"] = failure.Code, ["message"] = failure.Message };
        var metadata = WriteStatus(failure);
        metadata["neo4j_code"] = failure.Code;
        return metadata;
    }

    /// <summary>A status and those behind it; only the outermost has a Neo4j code.</summary>
    static Dictionary<string, object?> WriteStatus(BoltFailure failure)
    {
        var status = new Dictionary<string, object?>
        {
            ["message"] = failure.Message,
            ["gql_status"] = failure.GqlStatus,
            ["description"] = failure.GqlDescription,
            ["diagnostic_record"] = DiagnosticRecord(failure),
        };
        if (failure.Cause is { } cause)
            status["cause"] = WriteStatus(cause);
        return status;
    }

    /// <summary>Entries that every GQL diagnostic record has, the family of the code, and those of the failure itself.</summary>
    static Dictionary<string, object?> DiagnosticRecord(BoltFailure failure)
    {
        var record = new Dictionary<string, object?>
        {
            ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/",
        };
        if (Family(failure.Code) is { } family)
            record["_classification"] = family;
        foreach (var (key, value) in failure.Diagnostics)
            record[key] = value;
        return record;
    }

    static string? Family(string code) => code.Split('.') switch
    {
        ["Neo", "ClientError", ..] => "CLIENT_ERROR",
        ["Neo", "TransientError", ..] => "TRANSIENT_ERROR",
        ["Neo", "DatabaseError", ..] => "DATABASE_ERROR",
        _ => null,
    };
}
