namespace GraphExplorer.Store;

/// <summary>
/// The one way to a graph, whichever store holds it. Safe for use by many callers at once; each call has a transaction
/// of its own. The graph saying no is a <see cref="GraphRefusedException"/>, the graph being away a
/// <see cref="GraphUnreachableException"/>; nothing else is thrown for what the store does.
/// </summary>
public interface IGraphConnection : IAsyncDisposable
{
    /// <summary>Which graph this is.</summary>
    GraphAddress Address { get; }

    /// <summary>The limits that hold where a caller names none.</summary>
    GraphLimits Limits { get; }

    /// <summary>Asks the store who it is. Throws when it is away or refuses the login.</summary>
    Task<GraphServer> VerifyAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs the work in a read transaction, in which the store refuses writes. The work may run again from the start
    /// when the store says that a failure is transient, so it must keep its effects to its return value.
    /// </summary>
    Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, GraphLimits limits, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs the work in a write transaction and commits it: when this returns, the store has it; when it throws,
    /// nothing
    /// was written. The work may run again from the start, as in
    /// <see cref="ReadAsync{T}(Func{IGraphTransaction, Task{T}}, GraphLimits, CancellationToken)"/>.
    /// </summary>
    Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, GraphLimits limits, CancellationToken cancellationToken = default);

    /// <summary>Reads with the limits of the connection.</summary>
    Task<T> ReadAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken = default) =>
        ReadAsync(work, Limits, cancellationToken);

    /// <summary>Writes with the limits of the connection.</summary>
    Task<T> WriteAsync<T>(Func<IGraphTransaction, Task<T>> work, CancellationToken cancellationToken = default) =>
        WriteAsync(work, Limits, cancellationToken);

    /// <summary>
    /// Runs one statement in a transaction that the store opens and commits by itself, as commands on the schema need.
    /// It is not retried.
    /// </summary>
    Task<GraphSummary> RunAloneAsync(GraphQuery query, CancellationToken cancellationToken = default);
}
