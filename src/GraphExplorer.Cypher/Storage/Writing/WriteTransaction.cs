using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The one transaction that may write at a time; it reads its own changes. Work is done in statements: each begins
/// with <see cref="BeginStatement"/> and ends with <see cref="CompleteStatement"/> or <see cref="UndoStatement"/>,
/// which takes back exactly what the statement did. Disposing without <see cref="Commit"/> takes back everything. Not
/// for use by several threads at once.
/// </summary>
sealed partial class WriteTransaction : GraphReader, IDisposable
{
    const int Idle = 0;
    const int Busy = 1;
    const int Expired = 2;

    readonly HashSet<int> _deletedConnected = [];
    readonly GraphChanges _changes = new();
    readonly Snapshot _base;
    GraphState? _mark;
    long _epoch;
    long _lastUse;
    int _use = Idle;
    int _released;
    bool _ended;

    internal WriteTransaction(GraphStore store, Snapshot latest) : base(store, latest.Graph.Copy())
    {
        _base = latest;
        _epoch = store.NextEpoch();
        Touch();
    }

    /// <summary>The commit that this transaction builds on.</summary>
    public override long Version => _base.Version;

    /// <summary>Bytes that the changes so far take in memory, by estimate; undoing them takes nothing away.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>What the current or last statement did.</summary>
    public ChangeCounters Counters { get; private set; } = new();

    public void BeginStatement()
    {
        DemandOpen();
        if (_mark is not null) throw new InvalidOperationException("The statement before has not ended.");
        Take();
        _mark = State;
        State = State.Copy();
        _epoch = Store.NextEpoch();
        Counters = new();
    }

    /// <summary>
    /// Keeps what the statement did, after checking that every deleted node has lost its relationships.
    /// </summary>
    /// <exception cref="CypherException">
    /// A rule is broken; the statement is still open and must be undone.
    /// </exception>
    public void CompleteStatement()
    {
        DemandStatement();
        DemandDeletedNodesFree();
        _deletedConnected.Clear();
        _mark = null;
        Leave();
    }

    /// <summary>Takes back what the statement did, and nothing else.</summary>
    public void UndoStatement()
    {
        DemandStatement();
        State = _mark!.Copy();
        _epoch = Store.NextEpoch();
        _deletedConnected.Clear();
        _mark = null;
        Counters = new();
        Leave();
    }

    /// <summary>
    /// Makes the changes last: gives the number of the commit once they are stored and visible to all.
    /// </summary>
    /// <exception cref="CypherException">
    /// A constraint on existence or type is broken, or the file could not be written. Nothing has become visible. When it is
    /// unknown whether the file has the changes, the message says so and the store takes no more writes until it is
    /// opened again.
    /// </exception>
    public long Commit()
    {
        DemandOpen();
        if (_mark is not null) throw new InvalidOperationException("The last statement has not ended.");
        Take();
        DemandConstraints();
        _ended = true;
        return Store.Commit(this, State, _changes);
    }

    /// <summary>Takes everything back unless it was committed, and lets the next writer in.</summary>
    public void Dispose()
    {
        _ended = true;
        Release();
    }

    /// <summary>Says that the transaction is in use.</summary>
    public void Touch() => Volatile.Write(ref _lastUse, Store.Options.Clock.GetTimestamp());

    /// <summary>Time until it counts as idle for too long; all time while a statement runs.</summary>
    internal TimeSpan TimeUntilIdle() =>
        Store.Options.WriterIdleMax <= TimeSpan.Zero || Volatile.Read(ref _use) != Idle
            ? TimeSpan.MaxValue
            : Store.Options.WriterIdleMax - Store.Options.Clock.GetElapsedTime(Volatile.Read(ref _lastUse));

    /// <summary>Rolls back when it has been idle for too long, and lets the next writer in.</summary>
    internal bool TryExpire()
    {
        if (TimeUntilIdle() > TimeSpan.Zero || Interlocked.CompareExchange(ref _use, Expired, Idle) != Idle) return false;
        Release();
        return true;
    }

    /// <exception cref="CypherException">It was idle for so long that it has been rolled back.</exception>
    public void DemandAlive()
    {
        Touch();
        if (Volatile.Read(ref _use) == Expired) throw Gone();
    }

    /// <summary>Begins a use that cannot be interrupted.</summary>
    void Take()
    {
        if (Interlocked.CompareExchange(ref _use, Busy, Idle) == Expired) throw Gone();
    }

    CypherException Gone() => ErrorCode.TransactionTerminated.At(
            null,
            "The transaction has been rolled back: it kept others from writing for "
            + $"{Store.Options.WriterIdleMax.TotalSeconds:0} s without running a statement. Run it again.");

    void Leave()
    {
        Touch();
        Volatile.Write(ref _use, Idle);
    }

    void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0) Store.EndWrite();
    }

    private protected override CommitLink Link => _base.Commit;

    private protected override GraphChanges OwnChanges => _changes;

    private protected override void Freeze() => _epoch = Store.NextEpoch();

    void DemandOpen() => ObjectDisposedException.ThrowIf(_ended, this);

    void DemandStatement()
    {
        DemandOpen();
        if (_mark is null) throw new InvalidOperationException("Writing needs a statement that has begun.");
    }
}
