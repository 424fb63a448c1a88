using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// The limits of one run. Its time is that between <see cref="Resume"/> and <see cref="Pause"/> and the short pauses in
/// which rows are on their way; a longer pause is the reader's. A run that takes long computes in turns with others of
/// its kind.
/// </summary>
sealed class RunLimits : WorkMeter
{
    /// <summary>Time after which a run counts as one that takes long.</summary>
    static readonly TimeSpan s_shortMax = TimeSpan.FromMilliseconds(50);

    /// <summary>Time for which a run keeps its turn when others wait.</summary>
    static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(20);

    /// <summary>A pause from this length on is one in which the reader does something else.</summary>
    static readonly TimeSpan s_readerPause = TimeSpan.FromMilliseconds(20);

    readonly TimeProvider _clock;
    readonly Turns _turns;
    readonly long _ticksMax;
    readonly long _shortTicks;
    readonly long _turnTicks;
    readonly long _readerPauseTicks;
    WorkMeter? _outer;
    readonly long _usedBefore;
    long _used;
    long _since;
    long? _pausedAt;
    long _turnSince;
    bool _hasTurn;

    public RunLimits(CypherOptions options, RunSettings settings, Capacity capacity)
    {
        _clock = options.Clock;
        _turns = capacity.Turns;
        Timeout = settings.Timeout ?? options.QueryTimeout;
        _ticksMax = Timeout <= TimeSpan.Zero ? long.MaxValue : TicksOf(Timeout);
        (_shortTicks, _turnTicks, _readerPauseTicks) = (TicksOf(s_shortMax), TicksOf(s_turn), TicksOf(s_readerPause));
        Cancellation = settings.Cancellation;
        _used = _usedBefore = TicksOf(settings.TimeUsed);
        if (settings.Arrived is { } arrived) _used += _clock.GetTimestamp() - arrived;
        Memory = new MemoryBudget(options.MemoryBytesMax, capacity.Memory);
        RowsMax = settings.RowsMax ?? options.RowsMax;
        UnboundedHopsMax = options.UnboundedHopsMax;
    }

    /// <summary>Time for the query; zero for no limit.</summary>
    public TimeSpan Timeout { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The transaction of the run, which TERMINATE TRANSACTIONS may end.</summary>
    public OpenTransaction? Transaction { get; init; }

    public MemoryBudget Memory { get; }

    /// <summary>Rows that it may give; zero for no limit.</summary>
    public long RowsMax { get; }

    public int UnboundedHopsMax { get; }

    /// <summary>Time that this run has counted so far, without what its transaction had used before it.</summary>
    public TimeSpan Used => TimeSpan.FromSeconds((_used - _usedBefore) / (double)_clock.TimestampFrequency);

    public void Resume()
    {
        _since = _clock.GetTimestamp();
        if (_pausedAt is { } paused && _since - paused < _readerPauseTicks) _since = paused;
        _outer = Replace(this);
    }

    public void Pause()
    {
        Replace(_outer);
        var now = _clock.GetTimestamp();
        _used += now - _since;
        _pausedAt = now;
        if (!_hasTurn) return;
        _hasTurn = false;
        _turns.Return();
    }

    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.TimeLimit"/>: its time is over; <see cref="ErrorCode.TransactionTerminated"/>.
    /// </exception>
    public override void Check()
    {
        Cancellation.ThrowIfCancellationRequested();
        Transaction?.Check();
        var now = _clock.GetTimestamp();
        var used = _used + now - _since;
        if (used > _ticksMax) throw TimeIsOver();
        if (used > _shortTicks) DemandTurn(now, used);
    }

    void DemandTurn(long now, long used)
    {
        if (_hasTurn)
        {
            if (!_turns.IsWanted || now - _turnSince < _turnTicks) return;
            _hasTurn = false;
            _turns.Return();
        }
        var left = _ticksMax == long.MaxValue
            ? System.Threading.Timeout.InfiniteTimeSpan
            : TimeSpan.FromSeconds((double)(_ticksMax - used) / _clock.TimestampFrequency);
        _hasTurn = _turns.Take(left, Cancellation);
        if (!_hasTurn) throw TimeIsOver();
        _turnSince = _clock.GetTimestamp();
    }

    CypherException TimeIsOver() => ErrorCode.TimeLimit.At(null, Timeout.TotalSeconds)
        .WithHint($"Ask for less (a label, an index, a bound, LIMIT), or raise {nameof(CypherOptions.QueryTimeout)}.");

    long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * _clock.TimestampFrequency);
}

static class LimitErrors
{
    /// <summary>Whether an error says that a limit was reached, which is not the fault of one place in the query.</summary>
    public static bool IsOfLimit(this CypherException problem) => problem.Code.Type == "LimitExceeded";
}
