using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>What one connection asks of the database.</summary>
sealed class EmbeddedSession(CypherDatabase database, TimeSpan? timeoutMax, BoltLogon logon) : IBoltSession
{
    public ValueTask<string> ResolveDatabaseAsync(string? name, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Resolve(name));

    public async ValueTask<IBoltResult> RunAsync(BoltQuery query, BoltTransactionSettings settings, CancellationToken cancellationToken)
    {
        Resolve(settings.Database);
        Bookmarks.Demand(settings.Bookmarks, database);
        using var transaction = Begin(settings);
        var run = new StatementRun(database, transaction, Settings(settings, cancellationToken) with { IsAutoCommit = true });
        var cursor = await run.OpenAsync(query);
        // A query that writes has run to its end here, and its rows stay readable after the commit.
        var bookmark = transaction.IsWriting ? Bookmarks.Of(Failures.Translate(transaction.Commit)) : null;
        return new EmbeddedResult(query.Text, cursor, database.Options.DatabaseName, bookmark);
    }

    public ValueTask<IBoltTransaction> BeginAsync(BoltTransactionSettings settings, CancellationToken cancellationToken)
    {
        Resolve(settings.Database);
        Bookmarks.Demand(settings.Bookmarks, database);
        return ValueTask.FromResult<IBoltTransaction>(new EmbeddedTransaction(database, Begin(settings), Settings(settings, default)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    string Resolve(string? name)
    {
        var known = database.Options.DatabaseName;
        if (name is null || string.Equals(name, known, StringComparison.OrdinalIgnoreCase)) return known;
        throw new BoltFailureException(
            BoltStatusCodes.DatabaseNotFound, $"There is no database '{name}'; this server has '{known}'.");
    }

    Transaction Begin(BoltTransactionSettings settings)
    {
        var transaction = settings.AccessMode == BoltAccessMode.Read ? database.BeginRead() : database.BeginWrite();
        var entry = transaction.Entry;
        (entry.User, entry.Address) = (logon.Principal, logon.Peer.Name);
        if (settings.Metadata.Count > 0) entry.Metadata = CypherValues.OfMetadata(settings.Metadata);
        return transaction;
    }

    RunSettings Settings(BoltTransactionSettings settings, CancellationToken cancellationToken) =>
        new() { Timeout = TimeoutOf(settings.Timeout), Cancellation = cancellationToken };

    // Zero asks for no limit at all, which is more than any limit.
    TimeSpan? TimeoutOf(TimeSpan? asked) =>
        timeoutMax is { } most && asked is { } time && (time == TimeSpan.Zero || time > most) ? most : asked;
}
