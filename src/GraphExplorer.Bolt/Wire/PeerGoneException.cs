namespace GraphExplorer.Bolt.Wire;

/// <summary>The other end of the connection has closed it, broken it, or stopped taking part.</summary>
sealed class PeerGoneException(string message, Exception? innerException = null) : IOException(message, innerException);
