using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher;

/// <summary>
/// A transaction. One that may only read holds a snapshot. One that may write holds a snapshot too until its first
/// statement that writes; then it takes the place of the one writer and sees its own changes from there on. Disposing it
/// without <see cref="Commit"/> takes back everything.
/// </summary>
public sealed class Transaction : IDisposable
{
    readonly GraphStore _store;
    readonly bool _mayWrite;
    WriteTransaction? _writer;
    bool _ended;

    internal Transaction(GraphStore store, bool mayWrite, OpenTransaction entry)
    {
        (_store, _mayWrite, Entry) = (store, mayWrite, entry);
        Graph = store.Latest;
    }

    /// <summary>When it began, by the clock of the database.</summary>
    public DateTimeOffset Began => Entry.Began;

    /// <summary>What SHOW TRANSACTIONS tells of it.</summary>
    internal OpenTransaction Entry { get; }

    /// <summary>Number of the last commit that it sees.</summary>
    public long Version => Graph.Version;

    internal GraphReader Graph { get; private set; }

    /// <summary>Whether it has taken the place of the writer.</summary>
    internal bool IsWriting => _writer is not null;

    /// <summary>Makes the changes last, and gives the number of the commit.</summary>
    /// <exception cref="CypherException">A constraint is broken, or the file could not be written.</exception>
    public long Commit()
    {
        DemandOpen();
        Entry.Check();
        End();
        if (_writer is null) return Graph.Version;
        using (_writer) return _writer.Commit();
    }

    public void Dispose()
    {
        End();
        _writer?.Dispose();
    }

    /// <summary>Refuses a query that this transaction may not run, and makes ready for one that writes.</summary>
    /// <param name="query">The query.</param>
    /// <param name="wait">How long it may wait for the writer's place.</param>
    /// <param name="cancellation">Ends waiting.</param>
    internal void Demand(PreparedQuery query, TimeSpan wait, CancellationToken cancellation)
    {
        Prepare(query);
        if (query.Access == AccessMode.Read) return;
        Refuse(query);
        if (_writer is null) Take(_store.BeginWrite(cancellation, wait));
    }

    /// <inheritdoc cref="Demand"/>
    internal async ValueTask DemandAsync(PreparedQuery query, TimeSpan wait, CancellationToken cancellation)
    {
        Prepare(query);
        if (query.Access == AccessMode.Read) return;
        Refuse(query);
        if (_writer is null) Take(await _store.BeginWriteAsync(cancellation, wait));
    }

    /// <summary>Commits, and goes on with a new writer (CALL … IN TRANSACTIONS).</summary>
    internal WriteTransaction CommitAndBegin()
    {
        using (_writer!) _writer!.Commit();
        Take(_store.BeginWrite());
        return _writer;
    }

    void Prepare(PreparedQuery query)
    {
        DemandOpen();
        Entry.Check();
        _writer?.DemandAlive();
        Entry.Query = query.Text;
    }

    void End()
    {
        if (!_ended) Entry.Release();
        _ended = true;
    }

    void Take(WriteTransaction writer)
    {
        _writer = writer;
        Graph = writer;
    }

    void Refuse(PreparedQuery query)
    {
        if (_mayWrite) return;
        var (what, span) = WritingClause.Of(query.Bound);
        throw ErrorCode.AccessMode.At(span, what).WithHint("Run it in a transaction that may write.").In(query.Text);
    }

    void DemandOpen() => ObjectDisposedException.ThrowIf(_ended, this);
}
