using GraphExplorer.Cypher.Values;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Writes commits through statements that are prepared once.</summary>
sealed class FileWriter : IDisposable
{
    /// <summary><c>SQLITE_DBSTATUS_CACHE_WRITE</c></summary>
    const int PagesWritten = 9;

    /// <summary>The part of an extended error code that is the error code.</summary>
    const int PrimaryCode = 0xff;

    /// <summary>Writing a record takes as long as looking at so many items of a list.</summary>
    const int ItemsOfRecord = 64;

    /// <summary>Pages in the write-ahead log after which they are copied into the file, 4 MB.</summary>
    const int PagesBetweenCheckpoints = 1000;

    readonly SqliteConnection _connection;
    readonly FullTextTables _fullText;
    readonly RecordWriter _record = new();
    readonly Dictionary<string, SqlStatement> _statements = [];
    readonly int[] _tokensWritten = new int[3];
    int _pages;

    public FileWriter(SqliteConnection connection) => (_connection, _fullText) = (connection, new(connection));

    /// <summary>Gives a new file its first record.</summary>
    public StoreMeta Begin(StoreMeta meta)
    {
        Put("meta", StoreMeta.Key, meta.Write(_record));
        return meta;
    }

    /// <summary>The names that the file has need not be written again.</summary>
    public void TokensWritten(Tokens tokens)
    {
        for (var table = 0; table < _tokensWritten.Length; table++)
            _tokensWritten[table] = TokenRecords.Tables(tokens).ElementAt(table).Count;
    }

    /// <summary>
    /// Writes a commit. An error before SQLite's own COMMIT, or a full disk at it, leaves nothing; any other error at
    /// the COMMIT may come from a write that the disk has done or will still do.
    /// </summary>
    /// <exception cref="CommitException">It failed; when that was certain, nothing of it is in the file.</exception>
    public void Commit(IGraphReader reader, SchemaCatalogue before, GraphChanges changes, StoreMeta meta)
    {
        Span<int> tokens = stackalloc int[_tokensWritten.Length];
        var atEnd = false;
        try
        {
            Statement("BEGIN IMMEDIATE").Run();
            WriteTokens(reader.Tokens, tokens);
            WriteEntities(reader, changes);
            if (changes.Schema) WriteSchema(reader.Schema);
            _fullText.Apply(reader, before, changes);
            Put("meta", StoreMeta.Key, meta.Write(_record));
            atEnd = true;
            Statement("COMMIT").Run();
        }
        catch (SqliteException exception)
        {
            var isUndone = Rollback();
            var isKnown = !atEnd || exception.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_BUSY;
            throw new CommitException(exception, isUndone && isKnown);
        }
        catch
        {
            Rollback();
            throw;
        }
        tokens.CopyTo(_tokensWritten);
    }

    /// <summary>
    /// Copies the write-ahead log into the file when it has become long. SQLite would do so by itself and say nothing
    /// of errors; but pages that the system failed to bring to the disk may count as written at the next attempt, so
    /// that after such an error nothing may be written any more.
    /// </summary>
    /// <returns>What went wrong with the disk; null when all is well, or only space is missing.</returns>
    public string? Checkpoint()
    {
        raw.sqlite3_db_status(_connection.Handle, PagesWritten, out var pages, out _, 1);
        _pages += pages;
        if (_pages < PagesBetweenCheckpoints) return null;
        _pages = 0;
        var code = raw.sqlite3_wal_checkpoint_v2(
            _connection.Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        return (code & PrimaryCode) is raw.SQLITE_IOERR or raw.SQLITE_CORRUPT
            ? raw.sqlite3_errmsg(_connection.Handle).utf8_to_string()
            : null;
    }

    public void Dispose()
    {
        _fullText.Dispose();
        foreach (var statement in _statements.Values) statement.Dispose();
    }

    void WriteTokens(Tokens tokens, Span<int> written)
    {
        var table = 0;
        foreach (var names in TokenRecords.Tables(tokens))
        {
            written[table] = names.Count;
            for (var token = _tokensWritten[table]; token < written[table]; token++)
            {
                var id = TokenRecords.Id(table, token);
                Put("token", id, TokenRecords.Write(_record, id, names.Name(token)));
            }
            table++;
        }
    }

    void WriteEntities(IGraphReader reader, GraphChanges changes)
    {
        var records = new EntityRecords(reader);
        var (put, delete) = (PutInto("node"), DeleteFrom("node"));
        var nodes = changes.Nodes.Cursor();
        while (nodes.MoveNext())
        {
            var id = nodes.Current;
            WorkMeter.Spend(ItemsOfRecord);
            if (reader.NodeExists(id)) put.Bind(1, id).Bind(2, records.Node(id)).Run();
            else delete.Bind(1, id).Run();
        }
        (put, delete) = (PutInto("relationship"), DeleteFrom("relationship"));
        var relationships = changes.Relationships.Cursor();
        while (relationships.MoveNext())
        {
            var id = relationships.Current;
            WorkMeter.Spend(ItemsOfRecord);
            if (reader.RelationshipExists(id)) put.Bind(1, id).Bind(2, records.Relationship(id)).Run();
            else delete.Bind(1, id).Run();
        }
    }

    void WriteSchema(SchemaCatalogue schema)
    {
        Statement("DELETE FROM schema_item").Run();
        foreach (var index in schema.Indexes) Put("schema_item", index.Id, SchemaRecords.Write(_record, index));
        foreach (var constraint in schema.Constraints)
            Put("schema_item", constraint.Id, SchemaRecords.Write(_record, constraint));
    }

    void Put(string table, long id, ReadOnlySpan<byte> record) => PutInto(table).Bind(1, id).Bind(2, record).Run();

    SqlStatement PutInto(string table) => Statement($"INSERT OR REPLACE INTO {table} (id, data) VALUES (?, ?)");

    SqlStatement DeleteFrom(string table) => Statement($"DELETE FROM {table} WHERE id = ?");

    /// <summary>True when no transaction is open any more, so that nothing of it can reach the file.</summary>
    bool Rollback()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) != 0) return true;
        try
        {
            Statement("ROLLBACK").Run();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    SqlStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements[sql] = statement = new(_connection, sql);
        return statement;
    }
}
