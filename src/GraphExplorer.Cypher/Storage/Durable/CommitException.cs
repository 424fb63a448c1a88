using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A commit failed. <see cref="IsCertain"/> tells whether it is known that the file does not have it.
/// </summary>
sealed class CommitException(SqliteException cause, bool isCertain) : Exception(cause.Message, cause)
{
    public bool IsCertain { get; } = isCertain;

    public bool IsFull { get; } = cause.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL;
}
