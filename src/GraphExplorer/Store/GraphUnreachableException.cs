namespace GraphExplorer.Store;

/// <summary>The graph is away: no connection, or it was lost. Trying again later may help; changing the query will
/// not.</summary>
public sealed class GraphUnreachableException(string message, Exception? inner = null) : Exception(message, inner);
