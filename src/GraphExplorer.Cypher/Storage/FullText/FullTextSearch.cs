using GraphExplorer.Cypher.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Searches a full-text index as one reader sees the graph. The tables hold the last commit; what differs for the
/// reader (what was committed after its snapshot, or what its own transaction has changed) is left out of their
/// answer and searched in a table of its own.
/// </summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Index">The index.</param>
/// <param name="Expression">The query for FTS5.</param>
sealed record FullTextSearch(IGraphReader Reader, IndexDescription Index, string Expression)
{
    /// <summary>Steps of SQLite's machine between two looks at the cancellation.</summary>
    const int StepsBetweenChecks = 10_000;

    public required CancellationToken Cancellation { get; init; }

    /// <param name="connection">A connection that sees a commit.</param>
    /// <param name="hasTable">Whether that commit has the index at all.</param>
    /// <param name="changes">What differs between that commit and the reader.</param>
    /// <param name="limit">Hits at most.</param>
    public IReadOnlyList<FullTextHit> Run(
        SqliteConnection connection, bool hasTable, IReadOnlyCollection<GraphChanges> changes, int limit)
    {
        if (!hasTable) return SearchApart(tables => tables.Fill(Reader, Index), limit);
        var differing = new IdSet(1);
        foreach (var change in changes) AddAll(differing, FullTextTables.Changed(change, Index));
        var hits = Search(connection, limit, differing);
        if (differing.Count == 0) return hits;
        var own = SearchApart(tables => tables.Fill(Reader, Index, differing), limit);
        return [.. hits.Concat(own).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entity).Take(limit)];
    }

    List<FullTextHit> SearchApart(Action<FullTextTables> fill, int limit)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using (var tables = new FullTextTables(connection)) fill(tables);
        return Search(connection, limit, new(1));
    }

    List<FullTextHit> Search(SqliteConnection connection, int limit, IdSet without)
    {
        raw.sqlite3_progress_handler(
            connection.Handle, StepsBetweenChecks, _ => Cancellation.IsCancellationRequested ? 1 : 0, null);
        try
        {
            using var tables = new FullTextTables(connection);
            return [.. tables.Search(Index, Expression).Where(hit => !without.Contains((int)hit.Entity)).Take(limit)];
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(Cancellation);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_ERROR)
        {
            throw ErrorCode.InvalidArgument.At(null, $"The full-text query cannot be run: {exception.Message}");
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    static void AddAll(IdSet to, IdSet from)
    {
        var cursor = from.Cursor();
        while (cursor.MoveNext()) to.Add((int)cursor.Current);
    }
}
