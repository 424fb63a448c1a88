using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>The rows of a query as Bolt values.</summary>
sealed class EmbeddedResult : IBoltResult
{
    readonly string _text;
    readonly QueryCursor _cursor;
    readonly string _database;
    readonly WireRow? _row;
    string? _bookmark;
    bool _hasEnded;

    public EmbeddedResult(string text, QueryCursor cursor, string database)
    {
        (_text, _cursor, _database) = (text, cursor, database);
        _row = cursor.Graph is { } graph ? new WireRow(cursor, new BoltValues(graph, cursor.Memory)) : null;
    }

    /// <summary>The transaction that ends with this result; null when the client ends it.</summary>
    public OwnTransaction? Own { get; init; }

    public IReadOnlyList<string> Fields => _cursor.Columns;

    public BoltSummary Summary => Summaries.Of(_text, _cursor.Summary) with { Bookmark = _bookmark, Database = _database };

    public ValueTask<IReadOnlyList<object?>?> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = Failures.Translate(Read);
        if (row is null) End();
        return ValueTask.FromResult(row);
    }

    /// <summary>A query that writes has done so already, and one that reads need not go on, unless it is to be measured.</summary>
    public async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        while (_cursor.IsProfiled && await ReadAsync(cancellationToken) is not null)
        {
        }
        _cursor.Dispose();
        End();
    }

    public ValueTask DisposeAsync()
    {
        _cursor.Dispose();
        Own?.Dispose();
        return ValueTask.CompletedTask;
    }

    void End()
    {
        if (_hasEnded) return;
        _hasEnded = true;
        if (Own is { } own) _bookmark = Failures.Translate(() => _cursor.Within(own.Commit));
    }

    IReadOnlyList<object?>? Read() => _cursor.Read() ? _row : null;
}
