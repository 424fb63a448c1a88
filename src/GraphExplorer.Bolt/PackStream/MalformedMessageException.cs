namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// The peer sent bytes that break the rules of PackStream, of chunking or of the messages. The connection cannot go on.
/// </summary>
sealed class MalformedMessageException(string message, Exception? innerException = null)
    : Exception(message, innerException);
