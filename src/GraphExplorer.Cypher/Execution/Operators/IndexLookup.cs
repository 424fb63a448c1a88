using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Finds the entries of an index that a plan asks for; one for each run.</summary>
sealed class IndexLookup(QueryRun run, IndexSearch search)
{
    readonly IndexDescription _index = run.Graph.Schema.FindIndex(search.Index)
        ?? throw new InvalidOperationException($"The plan needs the index {search.Index}, which is gone.");

    IndexCursor _cursor;
    IndexRange[] _ranges = [];
    int _next;
    long _single = -1;

    /// <summary>The entity, after <see cref="MoveNext"/> gave true.</summary>
    public long Current { get; private set; }

    /// <summary>Asks anew, for the row as it stands.</summary>
    public void Open()
    {
        Clear();
        run.Hits++;
        if (_index.IsUnique && search.Exact is { } exact) _single = run.Graph.SeekFirst(_index, exact(run));
        else _ranges = search.Ranges(run);
    }

    public void Clear()
    {
        _cursor = default;
        (_ranges, _next, _single) = ([], 0, -1);
    }

    public bool MoveNext()
    {
        if (_single >= 0)
        {
            (Current, _single) = (_single, -1);
            return true;
        }
        while (!_cursor.MoveNext())
        {
            if (_next >= _ranges.Length) return false;
            _cursor = run.Graph.Seek(_index, _ranges[_next++]);
        }
        run.Tick();
        run.Hits++;
        Current = _cursor.Current;
        return true;
    }
}

/// <summary>What is looked up in an index, compiled.</summary>
/// <param name="Index">Name of the index.</param>
/// <param name="Ranges">The ranges to read, for the row as it stands.</param>
/// <param name="Exact">The one value that is wanted, when it is a look-up of one value.</param>
sealed record IndexSearch(string Index, Func<QueryRun, IndexRange[]> Ranges, Evaluator? Exact);
