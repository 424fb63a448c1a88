namespace GraphExplorer.Neo4j.Driver;

/// <summary>
/// The bookmarks that the next transaction waits for, so that a reader sees every write that this connection finished
/// before, on
/// whichever member of a cluster.
/// </summary>
sealed class BookmarkChain
{
    readonly Lock _lock = new();
    readonly HashSet<string> _values = new(StringComparer.Ordinal);

    public string[] Values
    {
        get
        {
            lock (_lock) return [.. _values];
        }
    }

    /// <summary>A transaction that waited for the known bookmarks ended with these, which stand for all of
    /// them.</summary>
    public void Replace(IEnumerable<string> known, IEnumerable<string> ended)
    {
        lock (_lock)
        {
            _values.ExceptWith(known);
            _values.UnionWith(ended);
        }
    }
}
