using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The full-text indexes of a store: tables in its file, where they are written with each commit, or in a database in
/// memory of their own when the store has no file.
/// </summary>
sealed class FullTextStore : IDisposable
{
    /// <summary>Connections that are kept open for the next search.</summary>
    const int ConnectionsKeptMax = 4;

    readonly StoreFile? _file;
    readonly ConcurrentBag<SqliteConnection> _readers = [];
    SqliteConnection? _memory;

    public FullTextStore(StoreFile? file) => _file = file;

    /// <summary>
    /// Takes a commit over when there is no file; otherwise the file has done so. The caller keeps others out.
    /// </summary>
    public void Apply(IGraphReader reader, SchemaCatalogue before, GraphChanges changes)
    {
        if (_file is not null) return;
        if (before.FullTextIndexes.Length == 0 && reader.Schema.FullTextIndexes.Length == 0) return;
        if (_memory is null)
        {
            _memory = new("Data Source=:memory:");
            _memory.Open();
        }
        using var transaction = _memory.BeginTransaction();
        using (var tables = new FullTextTables(_memory)) tables.Apply(reader, before, changes);
        transaction.Commit();
    }

    /// <summary>Runs a search on a connection that sees the last commit.</summary>
    /// <param name="committing">Held while a commit is stored and published.</param>
    /// <param name="begin">
    /// Says which changes lie between the last commit and the reader, at the moment that is seen.
    /// </param>
    /// <param name="search">The search.</param>
    public IReadOnlyList<FullTextHit> Search(
        Lock committing, Func<(bool HasTable, IReadOnlyCollection<GraphChanges> Changes)> begin,
        Func<SqliteConnection, bool, IReadOnlyCollection<GraphChanges>, IReadOnlyList<FullTextHit>> search)
    {
        if (_file is null)
        {
            lock (committing)
            {
                var (hasTable, changes) = begin();
                return search(_memory ?? new SqliteConnection(), hasTable, changes);
            }
        }
        var connection = _readers.TryTake(out var kept) ? kept : _file.OpenReader();
        try
        {
            (bool HasTable, IReadOnlyCollection<GraphChanges> Changes) state;
            lock (committing)
            {
                FileFormat.Execute(connection, "BEGIN");
                StoreFile.ReadMeta(connection);
                state = begin();
            }
            var hits = search(connection, state.HasTable, state.Changes);
            FileFormat.Execute(connection, "COMMIT");
            if (_readers.Count < ConnectionsKeptMax) _readers.Add(connection);
            else connection.Dispose();
            return hits;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _memory?.Dispose();
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }
}
