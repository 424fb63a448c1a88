using System.Collections.Concurrent;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// What SHOW TRANSACTIONS tells of a transaction, and where TERMINATE TRANSACTIONS ends it. It stays open as long as
/// somebody holds it: the transaction itself, and a result that is still being read.
/// </summary>
sealed class OpenTransaction(OpenTransactions owner, long number, DateTimeOffset began)
{
    volatile bool _isTerminated;
    int _holders = 1;

    public long Number => number;

    public DateTimeOffset Began => began;

    /// <summary>The text that runs, or ran last.</summary>
    public string? Query { get; set; }

    /// <summary>What the client attached, or tx.setMetaData.</summary>
    public MapValue Metadata { get; set; } = MapValue.Empty;

    public string? User { get; set; }

    public string? Address { get; set; }

    /// <summary>Name of the connection, such as <c>bolt-7</c>.</summary>
    public string? Connection { get; set; }

    public bool IsTerminated => _isTerminated;

    public void Terminate() => _isTerminated = true;

    /// <exception cref="CypherException"><see cref="ErrorCode.TransactionTerminated"/>.</exception>
    public void Check()
    {
        if (!_isTerminated) return;
        throw ErrorCode.TransactionTerminated.At(null, "The transaction has been terminated")
            .WithHint("TERMINATE TRANSACTIONS named it; begin a new one");
    }

    public void Hold() => Interlocked.Increment(ref _holders);

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0) owner.Close(number);
    }
}

/// <summary>The transactions that are open on a database. Safe for concurrent use.</summary>
sealed class OpenTransactions
{
    readonly ConcurrentDictionary<long, OpenTransaction> _open = new();
    long _last;

    /// <summary>In the order in which they began.</summary>
    public IEnumerable<OpenTransaction> All => _open.Values.OrderBy(transaction => transaction.Number);

    public OpenTransaction Open(DateTimeOffset began)
    {
        var transaction = new OpenTransaction(this, Interlocked.Increment(ref _last), began);
        _open[transaction.Number] = transaction;
        return transaction;
    }

    internal void Close(long number) => _open.TryRemove(number, out _);
}
