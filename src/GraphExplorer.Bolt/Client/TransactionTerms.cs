using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>Where a transaction belongs and how it was asked for.</summary>
/// <param name="Session">Chain of bookmarks that it continues.</param>
/// <param name="Pool">Pool that its connection goes back to.</param>
/// <param name="Settings">What BEGIN said.</param>
/// <param name="IsManaged">Whether it is committed by the client when its work returns.</param>
sealed record TransactionTerms(
    BoltSession Session, ConnectionPool Pool, BoltTransactionSettings Settings, bool IsManaged);
