using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>The rows of a query as Bolt values.</summary>
sealed class EmbeddedResult : IBoltResult
{
    readonly string _text;
    readonly QueryCursor _cursor;
    readonly string _database;
    readonly string? _bookmark;
    readonly WireRow? _row;

    public EmbeddedResult(string text, QueryCursor cursor, string database, string? bookmark)
    {
        (_text, _cursor, _database, _bookmark) = (text, cursor, database, bookmark);
        _row = cursor.Graph is { } graph ? new WireRow(cursor, new BoltValues(graph)) : null;
    }

    public IReadOnlyList<string> Fields => _cursor.Columns;

    public BoltSummary Summary => Summaries.Of(_text, _cursor.Summary) with { Bookmark = _bookmark, Database = _database };

    public ValueTask<IReadOnlyList<object?>?> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Failures.Translate(Read));
    }

    /// <summary>A query that writes has done so already, and one that reads need not go on, unless it is to be measured.</summary>
    public async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        while (_cursor.IsProfiled && await ReadAsync(cancellationToken) is not null)
        {
        }
        _cursor.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        _cursor.Dispose();
        return ValueTask.CompletedTask;
    }

    IReadOnlyList<object?>? Read() => _cursor.Read() ? _row : null;
}
