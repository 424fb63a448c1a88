using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A prepared SQL statement of a connection, run a great many times. It goes to SQLite directly: reading and writing a
/// million records through ADO.NET would take several times as long.
/// </summary>
sealed class SqlStatement : IDisposable
{
    readonly sqlite3 _database;
    readonly sqlite3_stmt _statement;

    public SqlStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Demand(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Parameters are counted from 1.</summary>
    public SqlStatement Bind(int parameter, long value)
    {
        Demand(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public SqlStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Demand(raw.sqlite3_bind_blob(_statement, parameter, value));
        return this;
    }

    public SqlStatement Bind(int parameter, string? value)
    {
        Demand(value is null
            ? raw.sqlite3_bind_null(_statement, parameter)
            : raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    /// <summary>Goes to the next row; false at the end, after which the statement can be bound and run again.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        var error = code == raw.SQLITE_DONE ? null : Error(code);
        raw.sqlite3_reset(_statement);
        return error is null ? false : throw error;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Ends before the last row.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Columns are counted from 0.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Float(int column) => raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Bytes that are good until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    void Demand(int code)
    {
        if (code != raw.SQLITE_OK) throw Error(code);
    }

    SqliteException Error(int code)
    {
        var extended = raw.sqlite3_extended_errcode(_database);
        return new(raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xff, extended);
    }
}
