using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>Who is told about the end of a result: its transaction, or the session that ran it alone.</summary>
/// <param name="EndedAsync">The summary has come.</param>
/// <param name="FailedAsync">Nothing more will come.</param>
/// <param name="DroppedAsync">
/// The caller wants no more of a result that only reads, so that it need not run to its end; null when it has to.
/// </param>
sealed record ResultOwner(
    Func<BoltSummary, ValueTask> EndedAsync,
    Func<ValueTask> FailedAsync,
    Func<BoltResult, ValueTask>? DroppedAsync = null);
