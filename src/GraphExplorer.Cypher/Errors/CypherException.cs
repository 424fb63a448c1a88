namespace GraphExplorer.Cypher.Errors;

/// <summary>
/// The one exception of the engine for everything that a query, its parameters or its data can do wrong. A fault of
/// the engine itself is any other exception.
/// </summary>
public sealed class CypherException(CypherError error) : Exception
{
    public CypherError Error { get; } = error;

    public ErrorCode Code => Error.Code;

    public override string Message => Error.ToString();

    /// <summary>The same error, tied to the query text that its span points into.</summary>
    public CypherException In(string query) => Error.Query is null ? new CypherException(Error.In(query)) : this;

    public CypherException WithHint(string? hint) => new(Error with { Hint = hint });
}
