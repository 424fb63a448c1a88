using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher;

/// <summary>
/// The rows of one query, read once and in order. A query that writes has run to its end before the first row is given;
/// one that only reads runs as its rows are read. Not for several threads at once.
/// </summary>
public sealed class QueryCursor : IDisposable
{
    readonly PreparedQuery _query;
    readonly IReadOnlyList<Notification> _notes;
    readonly QueryExecution? _execution;
    readonly int[] _slots;
    readonly Value[] _row;
    readonly OpenTransaction? _held;
    bool _ended;

    /// <param name="held">The transaction of a query that is alone in its own: it stays open until the rows are read.</param>
    internal QueryCursor(PreparedQuery query, QueryExecution? execution, IReadOnlyList<Notification> notes, OpenTransaction? held)
    {
        (_query, _execution, _notes, _held) = (query, execution, notes, held);
        held?.Hold();
        _slots = [.. query.Columns.Select(c => c.Slot)];
        Columns = execution is null ? [] : [.. query.Columns.Select(c => c.Name)];
        _row = new Value[_slots.Length];
        _ended = execution is null;
    }

    /// <summary>Names of the columns; none when the query returns nothing.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The row, after <see cref="Read"/> gave true; changes with the next read.</summary>
    public ReadOnlySpan<Value> Current => _row;

    /// <summary>What there is to say when all rows have been read.</summary>
    public QuerySummary Summary => _query.Summarise(_execution, _notes);

    /// <summary>Time that the query has computed.</summary>
    internal TimeSpan TimeUsed => _execution?.Run.Limits.Used ?? TimeSpan.Zero;

    /// <summary>Whether it has been read to its end, has failed or was closed.</summary>
    internal bool HasEnded => _ended;

    /// <summary>Whether the steps count their rows, so that all of them have to run.</summary>
    internal bool IsProfiled => _query.Bound.Mode == QueryMode.Profile;

    /// <summary>The graph in which the nodes and relationships of the rows are found.</summary>
    internal GraphReader? Graph => _execution?.Run.Graph;

    /// <summary>The next row; false after the last.</summary>
    /// <exception cref="CypherException">The query fails, or has reached one of its limits.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public bool Read()
    {
        if (_ended) return false;
        try
        {
            if (!_execution!.Next())
            {
                End();
                return false;
            }
            var row = _execution.Run.Row;
            for (var i = 0; i < _row.Length; i++) _row[i] = row[_slots[i]];
            return true;
        }
        catch (CypherException problem)
        {
            End();
            throw problem.In(_query.Text);
        }
        catch (Exception)
        {
            End();
            throw;
        }
    }

    public void Dispose() => End();

    void End()
    {
        if (!_ended) _held?.Release();
        _ended = true;
        _execution?.End();
    }

    /// <summary>Does further work of the query within its limits: committing, sending a row.</summary>
    internal T Within<T>(Func<T> work) => _execution is null ? work() : _execution.Within(work);

    /// <summary>What the rows hold beside the query's own values is charged here.</summary>
    internal MemoryBudget? Memory => _execution?.Run.Memory;
}
