namespace GraphExplorer.Bolt.Client;

/// <summary>
/// The server said no: it understood the request and refused it or failed at it. The connection is well.
/// </summary>
public sealed class BoltServerException(string code, string message) : Exception(message)
{
    /// <summary>Neo4j status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Status of ISO GQL, or null when the server speaks a Bolt older than 5.7.</summary>
    public string? GqlStatus { get; init; }

    /// <summary>Whether the same work may succeed when it is done again in a new transaction.</summary>
    public bool IsRetriable => RetriableCodes.Contains(Code);
}
