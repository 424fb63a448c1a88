using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>What is wrong with a text, a map or a combination of temporal values.</summary>
static class TemporalError
{
    public static CypherException Of(string message) => ErrorCode.InvalidArgument.At(null, message);

    public static CypherException Unreadable(string text, string type) =>
        Of($"'{text}' cannot be read as {type}");
}
