namespace GraphExplorer.Bolt.Server;

/// <summary>A failure that the client is told: a backend throws it, the session answers with FAILURE.</summary>
/// <param name="code">Neo4j status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="message">What is wrong, where, and what to do about it.</param>
/// <param name="innerException">
/// Cause. It travels when it is a <see cref="BoltFailureException"/> too, else it is for the log only.
/// </param>
public sealed class BoltFailureException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Neo4j status code.</summary>
    public string Code { get; } = code;

    /// <summary>Status of ISO GQL (Bolt 5.7 and later), five characters.</summary>
    public string GqlStatus { get; init; } = "50N42";

    /// <summary>Standard text of <see cref="GqlStatus"/>.</summary>
    public string GqlDescription { get; init; } = "error: general processing exception - unexpected error";

    /// <summary>
    /// Entries of the GQL diagnostic record beside the standard ones (Bolt 5.7 and later). Their keys begin with
    /// <c>_</c>, which the protocol leaves to each product.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Diagnostics { get; init; } = new Dictionary<string, object?>();
}
