using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// The limits of one run. Only the time between <see cref="Resume"/> and <see cref="Pause"/> counts: what a reader needs
/// to take the rows is not the query's.
/// </summary>
sealed class RunLimits
{
    readonly TimeProvider _clock;
    readonly long _ticksMax;
    long _used;
    long _since;

    public RunLimits(CypherOptions options, TimeSpan? timeout, CancellationToken cancellation, TimeSpan used = default)
    {
        _clock = options.Clock;
        Timeout = timeout ?? options.QueryTimeout;
        _ticksMax = Timeout <= TimeSpan.Zero ? long.MaxValue : (long)(Timeout.TotalSeconds * _clock.TimestampFrequency);
        Cancellation = cancellation;
        _used = (long)(used.TotalSeconds * _clock.TimestampFrequency);
        (MemoryBytesMax, RowsMax, UnboundedHopsMax) = (options.MemoryBytesMax, options.RowsMax, options.UnboundedHopsMax);
    }

    /// <summary>Time for the query; zero for no limit.</summary>
    public TimeSpan Timeout { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The transaction of the run, which TERMINATE TRANSACTIONS may end.</summary>
    public OpenTransaction? Transaction { get; init; }

    public long MemoryBytesMax { get; }

    public long? RowsMax { get; }

    public int UnboundedHopsMax { get; }

    /// <summary>Time that counted so far.</summary>
    public TimeSpan Used => TimeSpan.FromSeconds(_used / (double)_clock.TimestampFrequency);

    public void Resume() => _since = _clock.GetTimestamp();

    public void Pause() => _used += _clock.GetTimestamp() - _since;

    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.TimeLimit"/>: its time is over; <see cref="ErrorCode.TransactionTerminated"/>.
    /// </exception>
    public void Check()
    {
        Cancellation.ThrowIfCancellationRequested();
        Transaction?.Check();
        if (_used + _clock.GetTimestamp() - _since > _ticksMax)
            throw ErrorCode.TimeLimit.At(null, Timeout.TotalSeconds)
                .WithHint($"Ask for less (a label, an index, a bound, LIMIT), or raise {nameof(CypherOptions.QueryTimeout)}.");
    }
}

static class LimitErrors
{
    /// <summary>Whether an error says that a limit was reached, which is not the fault of one place in the query.</summary>
    public static bool IsOfLimit(this CypherException problem) => problem.Code.Type == "LimitExceeded";
}
