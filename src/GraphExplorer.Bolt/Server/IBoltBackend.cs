using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// The graph behind a Bolt server. One backend serves many connections at once; all its members are called
/// concurrently. Every failure that a client may see is a <see cref="BoltFailureException"/>; any other exception
/// reaches the client as an unknown error without detail.
/// </summary>
public interface IBoltBackend
{
    /// <summary>
    /// Checks credentials and opens a session. Throws <see cref="BoltFailureException"/> with
    /// <see cref="BoltStatusCodes.Unauthorized"/> when they are wrong.
    /// </summary>
    ValueTask<IBoltSession> LogonAsync(BoltLogon logon, CancellationToken cancellationToken);
}

/// <summary>
/// What one logged-on connection may ask for. Calls never overlap. Disposed at LOGOFF and when the connection ends.
/// </summary>
public interface IBoltSession : IAsyncDisposable
{
    /// <summary>
    /// Name of the database that <paramref name="database"/> (null for the home database) stands for. Throws
    /// <see cref="BoltFailureException"/> with <see cref="BoltStatusCodes.DatabaseNotFound"/> for a name that does not
    /// exist.
    /// </summary>
    ValueTask<string> ResolveDatabaseAsync(string? database, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one query in a transaction of its own. The transaction commits when the result has been read to its end
    /// (before <see cref="IBoltResult.ReadAsync"/> gives null) and rolls back when the result is disposed earlier or
    /// fails.
    /// </summary>
    ValueTask<IBoltResult> RunAsync(
        BoltQuery query, BoltTransactionSettings settings, CancellationToken cancellationToken);

    /// <summary>Opens a transaction; waits until the given bookmarks are visible.</summary>
    ValueTask<IBoltTransaction> BeginAsync(BoltTransactionSettings settings, CancellationToken cancellationToken);
}

/// <summary>An open transaction. Disposing it without a commit rolls it back.</summary>
public interface IBoltTransaction : IAsyncDisposable
{
    /// <summary>
    /// Runs a query. Several results may be open at a time and be read in turns. <paramref name="cancellationToken"/>
    /// covers the reading of the result too: it fires when the client sends RESET or goes away.
    /// </summary>
    ValueTask<IBoltResult> RunAsync(BoltQuery query, CancellationToken cancellationToken);

    /// <summary>Makes the changes durable and gives the bookmark, or null when the backend has none.</summary>
    ValueTask<string?> CommitAsync(CancellationToken cancellationToken);

    /// <summary>Takes the changes back.</summary>
    ValueTask RollbackAsync(CancellationToken cancellationToken);
}

/// <summary>The rows of one query, pulled one by one. Disposing it releases what it holds.</summary>
public interface IBoltResult : IAsyncDisposable
{
    /// <summary>Names of the columns, in order; empty when the query returns nothing.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>
    /// The next row, with one value a column, or null after the last. Values are those of
    /// <see cref="GraphExplorer.Bolt.Values"/> and the plain CLR types null, bool, integers, double, string, byte[],
    /// lists and string-keyed dictionaries. The row may be reused for the next call. The server never asks for more
    /// than one row beyond what the client asked for.
    /// </summary>
    ValueTask<IReadOnlyList<object?>?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Runs the query to its end without giving rows, so that its changes happen.</summary>
    async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is not null)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What to say after the last row. Asked for once, when the end has been reached.</summary>
    BoltSummary Summary { get; }
}

/// <summary>A query and its parameters.</summary>
public sealed record BoltQuery(string Text, IReadOnlyDictionary<string, object?> Parameters);
