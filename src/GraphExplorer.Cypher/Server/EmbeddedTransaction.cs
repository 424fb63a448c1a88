using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>A transaction that the client commits.</summary>
sealed class EmbeddedTransaction(CypherDatabase database, Transaction transaction, RunSettings settings) : IBoltTransaction
{
    public async ValueTask<IBoltResult> RunAsync(BoltQuery query, CancellationToken cancellationToken)
    {
        var run = new StatementRun(database, transaction, settings with { Cancellation = cancellationToken });
        return new EmbeddedResult(query.Text, await run.OpenAsync(query), database.Options.DatabaseName, bookmark: null);
    }

    public ValueTask<string?> CommitAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(Bookmarks.Of(Failures.Translate(transaction.Commit)));

    public ValueTask RollbackAsync(CancellationToken cancellationToken) => DisposeAsync();

    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        return ValueTask.CompletedTask;
    }
}
