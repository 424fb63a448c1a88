using System.Runtime.ExceptionServices;
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
            catch (Exception problem) when (Meaning(problem) is { } meaning)
            {
                ExceptionDispatchInfo.Throw(meaning);
                throw;
            }
            finally
            {
                _limits.Pause();
            }
        }
        if (found && _limits.RowsMax > 0 && ++_rows > _limits.RowsMax)
            throw ErrorCode.RowLimit.At(null, _limits.RowsMax)
                .WithHint($"Add a LIMIT, or raise {nameof(CypherOptions.RowsMax)}.");
        return found;
    }

    /// <summary>Does further work of the query within its limits: committing, sending a row.</summary>
    public T Within<T>(Func<T> work)
    {
        _limits.Resume();
        try
        {
            return work();
        }
        catch (Exception problem) when (Meaning(problem) is { } meaning)
        {
            ExceptionDispatchInfo.Throw(meaning);
            throw;
        }
        finally
        {
            _limits.Pause();
        }
    }

    /// <summary>Gives back what the run holds; the row that stands is still good.</summary>
    public void End() => Run.Memory.Dispose();

    /// <summary>
    /// What an error of the runtime means for the query, null when it means nothing else. Sorting wraps what a
    /// comparison throws.
    /// </summary>
    static Exception? Meaning(Exception problem) => problem switch
    {
        InsufficientExecutionStackException => ErrorCode.EvaluationTooDeep.At(null),
        OutOfMemoryException => ErrorCode.MemoryExhausted.At(null),
        InvalidOperationException { InnerException: { } inner } => Meaning(inner)
            ?? (inner is CypherException or OperationCanceledException ? inner : null),
        _ => null,
    };

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
