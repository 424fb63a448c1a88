using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A property graph: in memory for reading, in one SQLite file for keeping. Any number of readers take a
/// <see cref="Snapshot"/> at any time and are never blocked; one <see cref="WriteTransaction"/> at a time changes the
/// graph, and its commit becomes visible only after the file has it.
/// </summary>
sealed class GraphStore : IDisposable
{
    /// <summary>The path of a store without a file.</summary>
    public const string InMemory = ":memory:";

    readonly SemaphoreSlim _writing = new(1);
    readonly Lock _committing = new();
    readonly StoreFile? _file;
    readonly FullTextStore _fullText;
    volatile Snapshot _latest;
    volatile string? _refusal;
    volatile WriteTransaction? _writer;
    long _epoch = 1;

    GraphStore(StoreOptions options, StoreFile? file)
    {
        Options = options;
        _file = file;
        _fullText = new(file);
        var (state, meta) = file?.Load(Tokens, _epoch) ?? (new() { LabelSets = new() }, new(Guid.NewGuid()));
        ElementIds = new(meta.Store);
        _latest = new(this, state, meta.Version);
    }

    public StoreOptions Options { get; }

    public Tokens Tokens { get; } = new();

    public ElementIds ElementIds { get; }

    /// <summary>The file; null of a store in memory.</summary>
    internal StoreFile? File => _file;

    /// <summary>The graph after the last commit.</summary>
    public Snapshot Latest => _latest;

    /// <summary>Opens a store or makes a new one; <c>:memory:</c> is a new one without a file.</summary>
    /// <exception cref="StoreException">The file cannot be used; see <see cref="StoreProblem"/>.</exception>
    public static GraphStore Open(string path, StoreOptions? options = null)
    {
        options ??= new();
        if (path == InMemory) return new(options, null);
        var file = StoreFile.Open(Path.GetFullPath(path), options);
        try
        {
            return new(options, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the writer's place and begins a transaction.</summary>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.WriteConflict"/>: the place was not free in time. <see cref="ErrorCode.StoreFailed"/>: a
    /// commit failed before in such a way that the store must be opened again.
    /// </exception>
    public WriteTransaction BeginWrite(CancellationToken cancellation = default, TimeSpan? wait = null)
    {
        var patience = new Patience(this, wait ?? Options.WriterWaitMax);
        while (!_writing.Wait(patience.Next(), cancellation)) patience.DemandMore();
        return Begin();
    }

    /// <summary>As <see cref="BeginWrite"/>, without holding a thread while it waits.</summary>
    public async Task<WriteTransaction> BeginWriteAsync(
        CancellationToken cancellation = default, TimeSpan? wait = null)
    {
        var patience = new Patience(this, wait ?? Options.WriterWaitMax);
        while (!await _writing.WaitAsync(patience.Next(), cancellation)) patience.DemandMore();
        return Begin();
    }

    /// <summary>
    /// Checks file, memory and that they are the same, while others read and write. An empty list means that all is
    /// well.
    /// </summary>
    public IReadOnlyList<CheckFinding> Check(CancellationToken cancellation = default)
    {
        using var view = OpenView();
        var findings = new List<CheckFinding>(new StateCheck(view.Snapshot.Graph, Tokens).Run(cancellation));
        if (view.Connection is not { } connection) return findings;
        var check = new FileCheck(connection);
        if (check.Run(cancellation) is { } file)
        {
            findings.AddRange(StoreCheck.NameDifferences(Tokens, file.Tokens));
            findings.AddRange(StoreCheck.Differences(view.Snapshot, new(this, file.State, file.Meta.Version)));
        }
        findings.AddRange(StoreCheck.FullTextDifferences(view, connection));
        return [.. check.Findings, .. findings];
    }

    /// <summary>Checks a file that is not open, also one that cannot be opened because it is damaged.</summary>
    /// <exception cref="StoreException">The file is in use, or not there.</exception>
    public static IReadOnlyList<CheckFinding> CheckFile(string path, CancellationToken cancellation = default) =>
        StoreFile.Check(Path.GetFullPath(path), cancellation);

    /// <summary>
    /// Puts a backup in the place of a store that is not open, after checking it. The store that was there stays
    /// beside it under a name that ends in <c>.replaced</c>.
    /// </summary>
    /// <returns>Number of the last commit in the backup.</returns>
    /// <exception cref="StoreException">
    /// The backup is damaged, or the store is in use or cannot be written.
    /// </exception>
    public static long Restore(string backup, string path, CancellationToken cancellation = default)
    {
        if (CheckFile(backup, cancellation) is [var finding, ..])
            throw new StoreException(StoreProblem.Damaged, $"{backup} is damaged and is not restored. {finding}.");
        return FileCopy.Restore(backup, path);
    }

    /// <summary>
    /// Writes a copy of the store as it is at this moment, while others read and write. The file appears under its name
    /// only when it is whole, and can be opened like any store.
    /// </summary>
    /// <returns>Number of the last commit in the copy.</returns>
    /// <exception cref="StoreException">The target exists or cannot be written.</exception>
    public long BackupTo(string path) => FileCopy.Make(path, unfinished =>
    {
        if (_file is not null)
        {
            _file.CopyTo(unfinished);
            return;
        }
        using var copy = StoreFile.Open(unfinished, Options);
        var (latest, changes) = (_latest, new GraphChanges { Schema = true });
        changes.AddAll(latest.Graph);
        copy.Load(new(), 1);
        copy.Commit(
            latest, SchemaCatalogue.Empty, changes, StoreMeta.Of(ElementIds.Store, latest.Version, latest.Graph));
    });

    /// <summary>Closes the file. A transaction that is still open cannot commit any more.</summary>
    public void Dispose()
    {
        lock (_committing)
        {
            _refusal = "The store has been closed.";
            _fullText.Dispose();
            _file?.Dispose();
        }
    }

    internal long NextEpoch() => ++_epoch;

    internal long Commit(WriteTransaction transaction, GraphState state, GraphChanges changes)
    {
        lock (_committing)
        {
            DemandWritable();
            if (changes.IsEmpty) return _latest.Version;
            var version = _latest.Version + 1;
            try
            {
                var meta = StoreMeta.Of(ElementIds.Store, version, state);
                _file?.Commit(transaction, _latest.Schema, changes, meta);
            }
            catch (CommitException exception)
            {
                throw Failed(exception);
            }
            if (_file?.Checkpoint() is { } problem)
                _refusal = $"The disk under {_file.Path} failed ({problem}): what is stored is safe; open the store "
                    + "again on a sound disk to write.";
            _fullText.Apply(transaction, _latest.Schema, changes);
            var snapshot = new Snapshot(this, state, version);
            _latest.Commit.Follow(snapshot.Commit, changes);
            _latest = snapshot;
            return version;
        }
    }

    /// <summary>A snapshot and a connection that see the same commit.</summary>
    StoreView OpenView()
    {
        if (_file is null) return new(_latest, null);
        var connection = _file.OpenReader();
        lock (_committing)
        {
            FileFormat.Execute(connection, "BEGIN");
            StoreFile.ReadMeta(connection);
            return new(_latest, connection);
        }
    }

    internal IReadOnlyList<FullTextHit> Search(FullTextSearch search, CommitLink from, GraphChanges? own, int limit) =>
        _fullText.Search(
            _committing,
            () =>
            {
                GraphChanges[] differing = [.. from.ChangesUntil(_latest.Commit), .. own is null ? [] : new[] { own }];
                return (_latest.Schema.Has(search.Index), differing);
            },
            (connection, hasTable, changes) => search.Run(connection, hasTable, changes, limit));

    internal void EndWrite()
    {
        _writer = null;
        _writing.Release();
    }

    WriteTransaction Begin()
    {
        try
        {
            DemandWritable();
            return _writer = new(this, _latest);
        }
        catch
        {
            EndWrite();
            throw;
        }
    }

    void DemandWritable()
    {
        if (_refusal is { } reason) throw ErrorCode.StoreFailed.At(null, reason);
    }

    CypherException Failed(CommitException exception)
    {
        if (exception.IsFull && exception.IsCertain)
            return ErrorCode.StoreFailed.At(
                null,
                $"The changes were not stored: there is no space left for {_file!.Path}. Reading goes on; free space "
                + "on the disk and do it again.");
        if (exception.IsCertain)
            return ErrorCode.StoreFailed.At(
                null, $"The changes were not stored in {_file!.Path}: {exception.Message}.");
        _refusal = $"The outcome of an earlier commit to {_file!.Path} is unknown: open the store again to write.";
        return ErrorCode.StoreFailed.At(
            null,
            $"The outcome of the commit to {_file.Path} is unknown: {exception.Message}. Reading goes on, but the "
            + "store takes no more changes until it is opened again; look then whether these are there.");
    }

    static CypherException Busy(TimeSpan waited) => ErrorCode.WriteConflict.At(
        null, $"Others have been writing for the limit of {waited.TotalSeconds:0.###} s: try again later.");

    /// <summary>
    /// Waiting for the writer's place: in all no longer than the limit, and no longer at a time than until the writer
    /// may have been idle for too long.
    /// </summary>
    readonly struct Patience(GraphStore store, TimeSpan most)
    {
        readonly long _began = store.Options.Clock.GetTimestamp();

        /// <summary>How long to wait before <see cref="DemandMore"/>.</summary>
        public TimeSpan Next()
        {
            var left = most - store.Options.Clock.GetElapsedTime(_began);
            var idle = store._writer?.TimeUntilIdle() ?? left;
            var wait = idle < left ? idle : left;
            return wait < TimeSpan.Zero ? TimeSpan.Zero : wait + TimeSpan.FromMilliseconds(1);
        }

        /// <summary>Takes the place from a writer that does nothing with it, or says that waiting was in vain.</summary>
        public void DemandMore()
        {
            if (store._writer?.TryExpire() == true) return;
            if (store.Options.Clock.GetElapsedTime(_began) >= most) throw Busy(most);
        }
    }
}
