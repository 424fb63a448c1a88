namespace GraphExplorer.Store;

/// <summary>An open transaction. One query at a time: read or leave a result before the next is run.</summary>
public interface IGraphTransaction
{
    /// <summary>Sends the query and waits until the store has accepted it; rows are fetched as they are read.</summary>
    Task<IGraphResult> RunAsync(GraphQuery query, CancellationToken cancellationToken = default);
}
