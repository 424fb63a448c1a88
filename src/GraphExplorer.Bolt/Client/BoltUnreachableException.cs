namespace GraphExplorer.Bolt.Client;

/// <summary>The server could not be reached, went away, or answered with something that is not Bolt.</summary>
public sealed class BoltUnreachableException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>
    /// True when the connection was lost while a commit was under way: the changes may have been made or not. Such work
    /// is never repeated by itself.
    /// </summary>
    public bool IsOutcomeUnknown { get; init; }
}
