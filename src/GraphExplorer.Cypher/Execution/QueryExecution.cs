using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Execution;

/// <summary>One run of a program, from its first row to its last.</summary>
sealed class QueryExecution
{
    readonly Operator _root;
    readonly RunLimits _limits;
    long _rows;
    bool _hasFirst;
    bool _first;

    QueryExecution(QueryRun run, Program program)
    {
        (Run, _limits) = (run, run.Limits);
        _root = program.Root(run);
    }

    public QueryRun Run { get; }

    /// <summary>What the query changed, once it has run.</summary>
    public QueryCounters Counters => Run.Changes.Counters;

    /// <summary>
    /// Starts a run. What writes runs to its end here, as one statement: if it fails, the transaction is as it was.
    /// </summary>
    public static QueryExecution Open(Program program, RunInput input, bool writes)
    {
        var run = new QueryRun(program, input);
        var execution = new QueryExecution(run, program);
        if (writes) execution.RunStatement();
        else execution._root.Restart();
        return execution;
    }

    /// <summary>Puts the next row in place.</summary>
    public bool Next()
    {
        bool found;
        if (_hasFirst)
        {
            _hasFirst = false;
            found = _first;
        }
        else
        {
            _limits.Resume();
            try
            {
                Run.Tick();
                found = _root.Next();
            }
            catch (InsufficientExecutionStackException)
            {
                throw ErrorCode.EvaluationTooDeep.At(null);
            }
            finally
            {
                _limits.Pause();
            }
        }
        if (found && ++_rows > _limits.RowsMax)
            throw ErrorCode.RowLimit.At(null, _limits.RowsMax)
                .WithHint($"Add a LIMIT, or raise {nameof(CypherOptions.RowsMax)}.");
        return found;
    }

    void RunStatement()
    {
        Run.Writer!.BeginStatement();
        try
        {
            _root.Restart();
            _first = Next();
            if (_first) _rows = 0;
            Run.Writer.CompleteStatement();
        }
        catch
        {
            Run.Writer.UndoStatement();
            throw;
        }
        _hasFirst = true;
        Run.Changes.Add(Run.Writer.Counters);
    }
}
