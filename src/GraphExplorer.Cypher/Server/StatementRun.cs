using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>Runs statements that came over Bolt in a transaction.</summary>
sealed class StatementRun(CypherDatabase database, Transaction transaction, RunSettings settings)
{
    /// <summary>Prepares and starts a query. Throws <see cref="BoltFailureException"/> when it is refused or fails.</summary>
    public async ValueTask<QueryCursor> OpenAsync(BoltQuery query)
    {
        var arrived = database.Options.Clock.GetTimestamp();
        var parameters = CypherValues.OfParameters(query.Parameters);
        var prepared = Failures.Translate(() => database.Prepare(query.Text, transaction));
        await Failures.TranslateAsync(() => transaction.DemandAsync(prepared, database.WaitOf(settings), settings.Cancellation));
        var run = settings with { Arrived = arrived };
        return Failures.Translate(() => database.Execute(prepared, parameters, transaction, run));
    }
}
