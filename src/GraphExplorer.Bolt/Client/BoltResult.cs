using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// The records of a query, read once and in order. No more than the fetch size
/// (<see cref="BoltClientOptions.FetchSize"/>) is ever held in memory or asked for ahead.
/// </summary>
public sealed class BoltResult : IAsyncEnumerable<BoltRecord>, IAsyncDisposable
{
    readonly ClientConnection _connection;
    readonly ResultOwner _owner;
    readonly Queue<IReadOnlyList<object?>> _records = new();
    PendingResponse? _pull;
    TimeSpan? _availableAfter;
    long _resultId;
    BoltSummary? _summary;

    /// <summary>The summary, from its arrival until the records before it are read.</summary>
    BoltSummary? _ending;
    bool _isDiscarding;
    bool _isAbandoned;

    BoltResult(ClientConnection connection, ResultOwner owner) => (_connection, _owner) = (connection, owner);

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Keys { get; private set; } = [];

    /// <summary>Whether the server has nothing more to send for this result.</summary>
    internal bool IsEnded => _summary is not null || _isAbandoned;

    /// <summary>Reads the records. A token that fires sends RESET, which ends the query and its transaction.</summary>
    /// <exception cref="BoltServerException">The query failed on the way.</exception>
    /// <exception cref="BoltUnreachableException">The connection is lost.</exception>
    public async IAsyncEnumerator<BoltRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } record)
            yield return record;
    }

    /// <summary>The next record, or null after the last.</summary>
    public async ValueTask<BoltRecord?> ReadAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (_records.TryDequeue(out var values))
                return new BoltRecord(Keys, values);
            if (_summary is not null)
                return null;
            await AdvanceAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All records that are left. For results that the caller knows to be small.</summary>
    public async Task<IReadOnlyList<BoltRecord>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var records = new List<BoltRecord>();
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } record)
            records.Add(record);
        return records;
    }

    /// <summary>The only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public async Task<BoltRecord> SingleAsync(CancellationToken cancellationToken = default)
    {
        var record = await ReadAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The result has no record where one is expected.");
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is null)
            return record;
        await ConsumeAsync(cancellationToken).ConfigureAwait(false);
        throw new InvalidOperationException("The result has more than the one record that is expected.");
    }

    /// <summary>Throws away the records that are left, lets the query run to its end, and gives the summary.</summary>
    public async Task<BoltSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        _isDiscarding = true;
        _records.Clear();
        while (_summary is null)
            await AdvanceAsync(cancellationToken).ConfigureAwait(false);
        return _summary;
    }

    /// <summary>
    /// Throws away the records that are left. With write access the query runs to its end first, so that its changes
    /// are made; a read is just ended.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (IsEnded)
            return;
        if (_owner.DroppedAsync is { } dropAsync)
            await dropAsync(this).ConfigureAwait(false);
        else
            await ConsumeAsync().ConfigureAwait(false);
    }

    internal static async Task<BoltResult> RunAsync(
        ClientConnection connection, RunRequest run, ResultOwner owner, CancellationToken cancellationToken)
    {
        var result = new BoltResult(connection, owner);
        await connection.ExchangeAsync(() => result.StartAsync(run), stands: false, cancellationToken)
            .ConfigureAwait(false);
        return result;
    }

    /// <summary>Nobody will read the rest: the transaction is over.</summary>
    internal void Abandon() => _isAbandoned = true;

    /// <summary>Sends the query and asks for the first records at once; waits only for the columns.</summary>
    Task<IReadOnlyDictionary<string, object?>> StartAsync(RunRequest run)
    {
        var started = new PendingResponse(metadata =>
        {
            Keys = metadata.Texts("fields");
            _resultId = metadata.Integer("qid") ?? -1;
            _availableAfter = SummaryCodec.Milliseconds(metadata, "t_first");
        });
        _pull = new PendingResponse(Conclude, Keep);
        return SendAsync();

        async Task<IReadOnlyDictionary<string, object?>> SendAsync()
        {
            await _connection.SendAsync((run, started), (new PullRequest(_connection.FetchSize, -1), _pull))
                .ConfigureAwait(false);
            return await _connection.WaitAsync(started).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Brings at least one record or the end of a batch, and tells the owner when that is the end of all.
    /// </summary>
    async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        if (_isAbandoned)
            throw new InvalidOperationException(
                "The transaction of this result is over. Read results before the transaction ends.");
        try
        {
            await _connection.ExchangeAsync(FetchAsync, stands: false, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not InvalidOperationException)
        {
            _isAbandoned = true;
            await _owner.FailedAsync().ConfigureAwait(false);
            throw;
        }

        if (_summary is not null)
            await _owner.EndedAsync(_summary).ConfigureAwait(false);
    }

    async Task<bool> FetchAsync()
    {
        if (_pull is null)
            await AskAsync().ConfigureAwait(false);
        while (!_pull!.IsDone && _records.Count == 0)
            await _connection.ReceiveAsync().ConfigureAwait(false);
        if (_pull.IsDone)
        {
            _connection.Demand(_pull);
            (_pull, _summary) = (null, _ending);
        }

        return true;
    }

    async Task AskAsync()
    {
        _pull = new PendingResponse(Conclude, Keep);
        BoltRequest request = _isDiscarding
            ? new DiscardRequest(-1, _resultId)
            : new PullRequest(_connection.FetchSize, _resultId);
        await _connection.SendAsync((request, _pull)).ConfigureAwait(false);
    }

    void Conclude(IReadOnlyDictionary<string, object?> metadata)
    {
        if (!metadata.Flag("has_more"))
            _ending = SummaryCodec.Read(metadata) with { AvailableAfter = _availableAfter };
    }

    void Keep(IReadOnlyList<object?> values)
    {
        if (_isDiscarding)
            return;
        if (_records.Count >= _connection.FetchSize)
            throw new MalformedMessageException(
                $"The server sent more than the {_connection.FetchSize} records that were asked for.");
        if (values.Count != Keys.Count)
            throw new MalformedMessageException(
                $"The server sent a record of {values.Count} values for {Keys.Count} columns.");
        _records.Enqueue(values);
    }
}
