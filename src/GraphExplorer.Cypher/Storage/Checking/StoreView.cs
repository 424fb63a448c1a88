using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// One commit seen in memory and, when the store has a file, through a connection with an open read transaction.
/// </summary>
sealed record StoreView(Snapshot Snapshot, SqliteConnection? Connection) : IDisposable
{
    public void Dispose() => Connection?.Dispose();
}
