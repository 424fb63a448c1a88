using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// CALL { … } IN TRANSACTIONS: all incoming rows are taken first, then the subplan runs for a batch of them at a time,
/// and each batch is committed. A batch that fails leaves nothing.
/// </summary>
sealed class Batches(QueryRun run, Operator input, Operator subplan, BatchShape shape) : Step(run, input)
{
    readonly RowBuffer _incoming = new(run, shape.Kept);
    readonly RowBuffer _results = new(run, [.. shape.Kept, .. shape.Given]);
    int _next;
    bool _done;

    public override void Restart()
    {
        Input.Restart();
        _incoming.Clear();
        _results.Clear();
        (_next, _done) = (0, false);
    }

    public override bool Next()
    {
        if (!_done) RunAll();
        if (_next >= _results.Count) return false;
        _results.Load(_next++);
        return true;
    }

    void RunAll()
    {
        _done = true;
        if (Run.CommitAndBegin is null)
            throw ErrorCode.NeedsOwnTransactions.At(shape.Span).WithHint("run it as a query of its own (session.run, :auto)");
        while (Input.Next())
        {
            Run.Tick();
            _incoming.Add();
        }
        var size = Math.Max(1, shape.RowsPerBatch?.Invoke(Run) ?? BatchShape.RowsPerBatchDefault);
        var stopped = false;
        for (long from = 0; from < _incoming.Count; from += size)
            stopped = RunBatch((int)from, (int)Math.Min(_incoming.Count, from + size), stopped);
    }

    /// <summary>Runs one batch; true when the rest shall not be run.</summary>
    bool RunBatch(int from, int to, bool skip)
    {
        string? failure = null;
        var before = _results.Count;
        if (!skip)
        {
            try
            {
                for (var i = from; i < to; i++) RunRow(i);
                Commit();
                return false;
            }
            catch (CypherException problem) when (shape.OnError != BatchFailure.Fail && !problem.IsOfLimit())
            {
                failure = problem.Error.Message;
                Run.Writer?.UndoStatement();
                Run.Writer?.BeginStatement();
                _results.Truncate(before);
            }
        }
        if (skip || failure is not null)
            for (var i = from; i < to; i++) AddEmpty(i, new BatchStatus(skip, failure));
        return skip || (failure is not null && shape.OnError == BatchFailure.Break);
    }

    /// <summary>A subquery that only reads has nothing to commit.</summary>
    void Commit()
    {
        if (Run.Writer is not { } writer) return;
        writer.CompleteStatement();
        Run.Changes.Add(writer.Counters);
        var next = Run.CommitAndBegin!();
        next.BeginStatement();
        Run.Continue(next);
    }

    void RunRow(int row)
    {
        Run.Tick();
        _incoming.Load(row);
        subplan.Restart();
        SetStatus(new BatchStatus(false, null));
        while (subplan.Next())
        {
            Run.Tick();
            if (shape.Returns) _results.Add();
        }
        if (!shape.Returns) _results.Add();
    }

    /// <summary>A row of a batch that failed or was not run goes on with nulls.</summary>
    void AddEmpty(int row, BatchStatus status)
    {
        _incoming.Load(row);
        foreach (var slot in shape.Given) Row[slot] = default;
        SetStatus(status);
        _results.Add();
    }

    void SetStatus(BatchStatus status)
    {
        if (shape.StatusSlot < 0) return;
        Row[shape.StatusSlot] = Value.Of(MapValue.Of(
            ("started", Value.Of(!status.Skipped)), ("committed", Value.Of(!status.Skipped && status.Failure is null)),
            ("transactionId", default), ("errorMessage", Value.Of(status.Failure))));
    }

    readonly record struct BatchStatus(bool Skipped, string? Failure);
}

/// <summary>Slots and rules of batches.</summary>
sealed record BatchShape(int[] Kept, int[] Given, bool Returns, SourceSpan? Span)
{
    public const long RowsPerBatchDefault = 1000;

    public Func<QueryRun, long>? RowsPerBatch { get; init; }

    public BatchFailure OnError { get; init; }

    public int StatusSlot { get; init; } = -1;
}
