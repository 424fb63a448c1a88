using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The SQLite file of a store, held by this process alone. One connection writes; others may be opened to read while it
/// does (write-ahead log). A commit is on the disk when it returns (<c>synchronous=FULL</c>).
/// </summary>
sealed class StoreFile : IDisposable
{
    /// <summary>How long to wait for a foreign program that has the database locked.</summary>
    const int BusyTimeoutMs = 5_000;

    /// <summary>Value of <c>PRAGMA synchronous</c> for FULL.</summary>
    const long SynchronousFull = 2;

    readonly FileLock _lock;
    readonly SqliteConnection _connection;
    readonly FileWriter _writer;

    StoreFile(string path, FileLock held, SqliteConnection connection)
    {
        Path = path;
        _lock = held;
        _connection = connection;
        _writer = new(connection);
    }

    public string Path { get; }

    /// <summary>The connection that writes.</summary>
    internal SqliteConnection Connection => _connection;

    /// <summary>Opens the file or makes it, and brings it to the current format.</summary>
    /// <exception cref="StoreException">See <see cref="StoreProblem"/>.</exception>
    public static StoreFile Open(string path, StoreOptions options)
    {
        var held = FileLock.Take(path);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
            Configure(connection, options);
            FileFormat.Upgrade(connection, path);
            return new(path, held, connection);
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            held.Dispose();
            if (exception is SqliteException cause) throw Translate(path, cause);
            throw;
        }
    }

    /// <summary>A further connection that only reads.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Connect(Path, SqliteOpenMode.ReadOnly);
        FileFormat.Execute(connection, $"PRAGMA busy_timeout = {BusyTimeoutMs}");
        return connection;
    }

    /// <summary>
    /// Copies the file as it is at this moment while writing goes on. Only what is committed is in the copy.
    /// </summary>
    public void CopyTo(string path)
    {
        using var connection = OpenReader();
        using var copy = new SqlStatement(connection, "VACUUM INTO ?");
        copy.Bind(1, path).Run();
    }

    /// <summary>Reads everything; a new file gets its first record.</summary>
    /// <exception cref="StoreException">
    /// <see cref="StoreProblem.Damaged"/>: a record is not what was written.
    /// </exception>
    public (GraphState State, StoreMeta Meta) Load(Tokens tokens, long epoch)
    {
        try
        {
            var meta = ReadMeta() ?? _writer.Begin(new(Guid.NewGuid()));
            var state = new GraphLoader(tokens, meta, epoch).Load(_connection);
            _writer.TokensWritten(tokens);
            return (state, meta);
        }
        catch (RecordException exception)
        {
            throw new StoreException(
                StoreProblem.Damaged, $"{Path} is damaged: {exception.Message}. Restore a backup.", exception);
        }
        catch (SqliteException exception)
        {
            throw Translate(Path, exception);
        }
    }

    /// <summary>Writes the changes in one SQLite transaction and returns when they are on the disk.</summary>
    /// <exception cref="CommitException">They are not there, or nobody knows.</exception>
    public void Commit(IGraphReader reader, SchemaCatalogue before, GraphChanges changes, StoreMeta meta) =>
        _writer.Commit(reader, before, changes, meta);

    /// <inheritdoc cref="FileWriter.Checkpoint"/>
    public string? Checkpoint() => _writer.Checkpoint();

    /// <summary>Checks a file that no process has open, without changing it.</summary>
    public static IReadOnlyList<CheckFinding> Check(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new StoreException(StoreProblem.Unreachable, $"{path} does not exist.");
        using var held = FileLock.Take(path);
        try
        {
            using var connection = Connect(path, SqliteOpenMode.ReadOnly);
            var check = new FileCheck(connection);
            check.Run(cancellation);
            return check.Findings;
        }
        catch (SqliteException exception)
        {
            return [new("file", exception.Message)];
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _connection.Dispose();
        _lock.Dispose();
    }

    /// <summary>The first record of a file, null of a new one.</summary>
    /// <exception cref="RecordException">It is not what was written.</exception>
    public static StoreMeta? ReadMeta(SqliteConnection connection)
    {
        using var rows = new SqlStatement(connection, $"SELECT data FROM meta WHERE id = {StoreMeta.Key}");
        return rows.Step() ? StoreMeta.Read(rows.Blob(0)) : null;
    }

    StoreMeta? ReadMeta()
    {
        try
        {
            return ReadMeta(_connection);
        }
        catch (RecordException exception)
        {
            throw new RecordException($"meta {StoreMeta.Key} {exception.Message}");
        }
    }

    static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(address.ToString());
        connection.Open();
        return connection;
    }

    static void Configure(SqliteConnection connection, StoreOptions options)
    {
        FileFormat.Execute(connection, $"PRAGMA busy_timeout = {BusyTimeoutMs}");
        FileFormat.Execute(connection, "PRAGMA synchronous = FULL");
        FileFormat.Execute(connection, "PRAGMA wal_autocheckpoint = 0");
        FileFormat.Execute(connection, "PRAGMA trusted_schema = OFF");
        FileFormat.Execute(connection, "PRAGMA cell_size_check = ON");
        var journal = FileFormat.Scalar(connection, "PRAGMA journal_mode = WAL") as string;
        if (journal != "wal" || FileFormat.Pragma(connection, "synchronous") != SynchronousFull)
            throw new StoreException(
                StoreProblem.Unreachable,
                $"SQLite does not keep a write-ahead log with full synchronisation here (journal: {journal}). "
                + "Put the file on a local disk.");
        if (options.FileBytesMax is { } bytes)
            FileFormat.Execute(
                connection, $"PRAGMA max_page_count = {bytes / FileFormat.Pragma(connection, "page_size")}");
    }

    static StoreException Translate(string path, SqliteException cause) => cause.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB =>
            new(StoreProblem.NotAStore, $"{path} is not a graph store (not an SQLite file).", cause),
        SQLitePCL.raw.SQLITE_CORRUPT => new(
            StoreProblem.Damaged, $"{path} is damaged: {cause.Message} Restore a backup.", cause),
        SQLitePCL.raw.SQLITE_BUSY =>
            new(StoreProblem.InUse, $"{path} is locked by another program: close it there.", cause),
        _ => new(StoreProblem.Unreachable, $"{path} cannot be opened: {cause.Message}", cause),
    };
}
