namespace GraphExplorer.Cypher.Server;

/// <summary>A store's file cannot be opened, checked, copied or put in place; the message says why and what to do.</summary>
public sealed class EmbeddedStoreException(string message, Exception cause) : Exception(message, cause);
