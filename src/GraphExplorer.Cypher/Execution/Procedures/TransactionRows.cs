using System.Globalization;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>The rows of SHOW TRANSACTIONS and TERMINATE TRANSACTIONS.</summary>
static class TransactionRows
{
    public static IEnumerable<Value[]> All(QueryRun run) => run.Host.Transactions.All.Select(transaction => new[]
    {
        Value.Of(run.Host.DatabaseName), Value.Of(IdOf(transaction, run)),
        transaction.Query is null ? Value.Of("") : Value.Of($"query-{transaction.Number}"), Value.Of(transaction.Connection ?? ""),
        Value.Of(transaction.Address ?? ""), Value.Of(transaction.User ?? ""), Value.Of(transaction.Query ?? ""),
        Value.Of(transaction.Began.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        Value.Of(transaction.IsTerminated ? "Terminated with reason: Terminated" : "Running"),
        Elapsed(run.Clock.RealTime - transaction.Began), Value.Of(transaction.Metadata), Value.Of("cost"),
        Value.Of("slotted"),
    });

    public static IEnumerable<Value[]> Terminate(QueryRun run, IEnumerable<string> ids)
    {
        var open = run.Host.Transactions.All.ToDictionary(transaction => IdOf(transaction, run));
        foreach (var id in ids)
        {
            var found = open.GetValueOrDefault(id);
            found?.Terminate();
            yield return
            [
                Value.Of(id), found is null ? default : Value.Of(found.User ?? ""),
                Value.Of(found is null ? "Transaction not found." : "Transaction terminated."),
            ];
        }
    }

    static string IdOf(OpenTransaction transaction, QueryRun run) =>
        $"{run.Host.DatabaseName}-transaction-{transaction.Number}";

    static Value Elapsed(TimeSpan time) => Value.Of(DurationValue.Of(0, 0, 0, time.Ticks * TimeSpan.NanosecondsPerTick));
}
