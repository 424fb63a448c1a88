using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>What a run gets from outside.</summary>
/// <param name="Graph">The graph that it reads, and writes when it is a <see cref="WriteTransaction"/>.</param>
/// <param name="Parameters">Values of the parameters, in the order of the program's names.</param>
/// <param name="Limits">Time, memory and hops.</param>
sealed record RunInput(GraphReader Graph, Value[] Parameters, RunLimits Limits)
{
    public required RunClock Clock { get; init; }

    public required RunHost Host { get; init; }

    /// <summary>The transaction that it runs in, as SHOW TRANSACTIONS tells of it.</summary>
    public OpenTransaction? Transaction { get; init; }

    /// <summary>Commits what has been written and begins anew; null inside of a transaction that the user commits.</summary>
    public Func<WriteTransaction>? CommitAndBegin { get; init; }
}

/// <summary>The clocks of a run (openCypher, "Temporal functions": transaction, statement and realtime).</summary>
/// <param name="Time">Where real time comes from.</param>
/// <param name="TransactionTime">When the transaction began.</param>
/// <param name="StatementTime">When the statement began.</param>
sealed record RunClock(TimeProvider Time, DateTimeOffset TransactionTime, DateTimeOffset StatementTime)
{
    public DateTimeOffset RealTime => Time.GetUtcNow();
}
