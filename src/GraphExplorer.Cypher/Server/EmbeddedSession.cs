using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>What one connection asks of the database.</summary>
/// <param name="database">The database.</param>
/// <param name="logon">Who asks, and from where.</param>
/// <param name="timeoutMax">Longest time that the client may ask for, or null when it may ask for any.</param>
sealed class EmbeddedSession(CypherDatabase database, BoltLogon logon, TimeSpan? timeoutMax) : IBoltSession
{
    readonly DatabaseNames _names = new(database.Options.DatabaseName);

    public ValueTask<string> ResolveDatabaseAsync(string? name, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_names.Resolve(name));

    /// <summary>
    /// Runs a query in a transaction of its own. What it writes is done at once, and is committed when the client has
    /// taken or discarded all rows; a RESET or a failure before that takes it back.
    /// </summary>
    public async ValueTask<IBoltResult> RunAsync(BoltQuery query, BoltTransactionSettings settings, CancellationToken cancellationToken)
    {
        var transaction = await OpenAsync(settings, cancellationToken);
        try
        {
            var run = new StatementRun(database, transaction, Settings(settings, cancellationToken) with { IsAutoCommit = true });
            return new EmbeddedResult(query.Text, await run.OpenAsync(query), _names.Resolve(settings.Database))
            {
                Own = new OwnTransaction(transaction, database),
            };
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    public async ValueTask<IBoltTransaction> BeginAsync(BoltTransactionSettings settings, CancellationToken cancellationToken) =>
        new EmbeddedTransaction(
            database, await OpenAsync(settings, cancellationToken), Settings(settings, default), _names.Resolve(settings.Database));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    async ValueTask<Transaction> OpenAsync(BoltTransactionSettings settings, CancellationToken cancellationToken)
    {
        var name = _names.Resolve(settings.Database);
        DemandSelf(settings.ImpersonatedUser);
        if (settings.Bookmarks.Count > 0) await Bookmarks.DemandAsync(settings.Bookmarks, database, cancellationToken);
        var metadata = CypherValues.OfMetadata(settings.Metadata);
        var mayWrite = settings.AccessMode == BoltAccessMode.Write && name != DatabaseNames.System;
        var transaction = mayWrite ? database.BeginWrite() : database.BeginRead();
        var entry = transaction.Entry;
        (entry.User, entry.Address, entry.Connection) = (logon.Principal, logon.Peer.Name, logon.ConnectionId);
        entry.Metadata = metadata;
        return transaction;
    }

    /// <summary>There are no rights by which one user may act as another.</summary>
    void DemandSelf(string? impersonated)
    {
        if (impersonated is null || (logon.Principal is { } user && impersonated == user)) return;
        throw new BoltFailureException(
            BoltStatusCodes.Forbidden, $"You cannot act as '{impersonated}': this server has no impersonation.");
    }

    RunSettings Settings(BoltTransactionSettings settings, CancellationToken cancellationToken) => new()
    {
        Timeout = TimeoutOf(settings.Timeout),
        RowsMax = database.Options.StreamedRowsMax,
        Cancellation = cancellationToken,
    };

    // Zero asks for no limit at all, which is more than any limit.
    TimeSpan? TimeoutOf(TimeSpan? asked) =>
        timeoutMax is { } most && asked is { } time && (time == TimeSpan.Zero || time > most) ? most : asked;
}
