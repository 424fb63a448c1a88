using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A property graph: in memory for reading, in one SQLite file for keeping. Any number of readers take a
/// <see cref="Snapshot"/> at any time and are never blocked; one <see cref="WriteTransaction"/> at a time changes the
/// graph, and its commit becomes visible only after the file has it.
/// </summary>
sealed class GraphStore : IDisposable
{
    readonly SemaphoreSlim _writer = new(1);
    volatile Snapshot _latest;
    long _epoch = 1;

    GraphStore(StoreOptions options)
    {
        Options = options;
        ElementIds = new(Guid.NewGuid());
        _latest = new(this, new() { LabelSets = new() }, 0);
    }

    public StoreOptions Options { get; }

    public Tokens Tokens { get; } = new();

    public ElementIds ElementIds { get; }

    /// <summary>The graph after the last commit.</summary>
    public Snapshot Latest => _latest;

    /// <summary>Opens a store; <c>:memory:</c> is a new one without a file.</summary>
    public static GraphStore Open(string path, StoreOptions? options = null) => new(options ?? new());

    /// <summary>Waits for the writer's place and begins a transaction.</summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.WriteConflict"/>: the place was not free in time.</exception>
    public WriteTransaction BeginWrite(CancellationToken cancellation = default)
    {
        if (!_writer.Wait(Options.WriterWaitMax, cancellation)) throw Busy();
        return Begin();
    }

    /// <summary>Waits for the writer's place without holding a thread, and begins a transaction.</summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.WriteConflict"/>: the place was not free in time.</exception>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation = default)
    {
        if (!await _writer.WaitAsync(Options.WriterWaitMax, cancellation)) throw Busy();
        return Begin();
    }

    public void Dispose() => _writer.Dispose();

    internal long NextEpoch() => ++_epoch;

    internal long Commit(GraphState state, GraphChanges changes)
    {
        if (changes.IsEmpty) return _latest.Version;
        var snapshot = new Snapshot(this, state, _latest.Version + 1);
        _latest = snapshot;
        return snapshot.Version;
    }

    internal void EndWrite() => _writer.Release();

    WriteTransaction Begin()
    {
        var latest = _latest;
        return new(this, latest.Graph, latest.Version);
    }

    CypherException Busy() => ErrorCode.WriteConflict.At(
        null, $"Another transaction has been writing for {Options.WriterWaitMax.TotalSeconds:0} s: try again later.");
}
