namespace GraphExplorer.Cypher.Server;

/// <summary>The transaction of a query that the client runs outside of any.</summary>
sealed class OwnTransaction(Transaction transaction, CypherDatabase database) : IDisposable
{
    /// <summary>Makes the changes last and gives the bookmark; null when there was nothing to change.</summary>
    public string? Commit()
    {
        var wrote = transaction.IsWriting;
        var version = Failures.Translate(transaction.Commit);
        return wrote ? Bookmarks.Of(database, version) : null;
    }

    public void Dispose() => transaction.Dispose();
}
