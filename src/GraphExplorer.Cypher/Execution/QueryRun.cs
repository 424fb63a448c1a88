using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// The state of one run of a plan: its row, its graph, its parameters, and the limits that every loop asks for.
/// Belongs to one thread at a time.
/// </summary>
sealed class QueryRun
{
    /// <summary>Loop turns between two looks at the clock and the cancellation token; a turn takes well under 10 µs.</summary>
    const int TurnsBetweenChecks = 256;

    readonly Program _program;
    readonly Operator?[] _subplans;
    readonly RunLimits _limits;
    int _turns = TurnsBetweenChecks;
    long _written;
    long _chargedForChanges;

    public QueryRun(Program program, RunInput input)
    {
        _program = program;
        _limits = input.Limits;
        Row = new Value[program.SlotCount];
        _subplans = new Operator?[program.Subplans.Count];
        Graph = input.Graph;
        Writer = input.Graph as WriteTransaction;
        _written = Writer?.BytesWritten ?? 0;
        CommitAndBegin = input.CommitAndBegin;
        Parameters = input.Parameters;
        Memory = input.Limits.Memory;
        Clock = input.Clock;
        Host = input.Host;
        Transaction = input.Transaction;
    }

    public Value[] Row { get; }

    public GraphReader Graph { get; private set; }

    /// <summary>The graph when the transaction may write, else null; no writing plan is run without.</summary>
    public WriteTransaction? Writer { get; private set; }

    /// <summary>Commits what has been written and begins anew; null inside of a transaction that the user commits.</summary>
    public Func<WriteTransaction>? CommitAndBegin { get; }

    public Value[] Parameters { get; }

    public MemoryBudget Memory { get; }

    public RunClock Clock { get; }

    public RunHost Host { get; }

    /// <summary>The transaction that it runs in, as SHOW TRANSACTIONS tells of it.</summary>
    public OpenTransaction? Transaction { get; }

    /// <summary>Filled when the program was compiled for PROFILE.</summary>
    public QueryProfile Profile { get; } = new();

    public RunLimits Limits => _limits;

    /// <summary>What the run has to remark, such as a command without effect.</summary>
    public List<Notification> Notes { get; } = [];

    /// <summary>What the statements of this run have changed; the current one is added when it is complete.</summary>
    public ChangeTotals Changes { get; } = new();

    /// <summary>Look-ups in the store so far, as PROFILE counts them.</summary>
    public long Hits;

    /// <summary>To be called once per turn of every loop whose length depends on data or parameters.</summary>
    public void Tick()
    {
        if (--_turns < 0) Check();
    }

    /// <summary>Looks at the clock and the cancellation token now.</summary>
    public void Check()
    {
        _turns = TurnsBetweenChecks;
        _limits.Check();
        if (Writer is null) return;
        Writer.Touch();
        ChargeChanges(Writer.BytesWritten);
    }

    /// <summary>Counts what the run has written into the transaction's copy of the graph.</summary>
    void ChargeChanges(long written)
    {
        var bytes = written - _written;
        if (bytes <= 0) return;
        (_written, _chargedForChanges) = (written, _chargedForChanges + bytes);
        Memory.Charge(bytes);
    }

    /// <summary>Goes on in the transaction that follows a commit in mid-query.</summary>
    public void Continue(WriteTransaction next)
    {
        Memory.Release(_chargedForChanges);
        (Graph, Writer, _written, _chargedForChanges) = (next, next, next.BytesWritten, 0);
    }

    /// <summary>The operator of a subquery expression, made at its first use in this run.</summary>
    public Operator Subplan(int index) => _subplans[index] ??= _program.Subplans[index](this);
}
