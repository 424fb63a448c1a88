namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The one transaction that may write at a time; it reads its own changes. Work is done in statements: each begins
/// with <see cref="BeginStatement"/> and ends with <see cref="CompleteStatement"/> or <see cref="UndoStatement"/>,
/// which takes back exactly what the statement did. Disposing without <see cref="Commit"/> takes back everything. Not
/// for use by several threads at once.
/// </summary>
sealed partial class WriteTransaction : GraphReader, IDisposable
{
    readonly HashSet<int> _deletedConnected = [];
    readonly GraphChanges _changes = new();
    readonly Snapshot _base;
    GraphState? _mark;
    long _epoch;
    bool _ended;
    bool _released;

    internal WriteTransaction(GraphStore store, Snapshot latest) : base(store, latest.Graph.Copy())
    {
        _base = latest;
        _epoch = store.NextEpoch();
    }

    /// <summary>The commit that this transaction builds on.</summary>
    public override long Version => _base.Version;

    /// <summary>What the current or last statement did.</summary>
    public ChangeCounters Counters { get; private set; } = new();

    public void BeginStatement()
    {
        DemandOpen();
        if (_mark is not null) throw new InvalidOperationException("The statement before has not ended.");
        _mark = State;
        State = State.Copy();
        _epoch = Store.NextEpoch();
        Counters = new();
    }

    /// <summary>
    /// Keeps what the statement did, after checking that every deleted node has lost its relationships.
    /// </summary>
    /// <exception cref="Errors.CypherException">
    /// A rule is broken; the statement is still open and must be undone.
    /// </exception>
    public void CompleteStatement()
    {
        DemandStatement();
        DemandDeletedNodesFree();
        _deletedConnected.Clear();
        _mark = null;
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
    }

    /// <summary>
    /// Makes the changes last: gives the number of the commit once they are stored and visible to all.
    /// </summary>
    /// <exception cref="Errors.CypherException">
    /// A constraint on existence or type is broken, or the file could not be written. Nothing has become visible. When it is
    /// unknown whether the file has the changes, the message says so and the store takes no more writes until it is
    /// opened again.
    /// </exception>
    public long Commit()
    {
        DemandOpen();
        if (_mark is not null) throw new InvalidOperationException("The last statement has not ended.");
        DemandConstraints();
        _ended = true;
        return Store.Commit(this, State, _changes);
    }

    /// <summary>Takes everything back unless it was committed, and lets the next writer in.</summary>
    public void Dispose()
    {
        if (_released) return;
        _released = true;
        _ended = true;
        Store.EndWrite();
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
