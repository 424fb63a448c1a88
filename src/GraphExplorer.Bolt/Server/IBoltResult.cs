using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>The rows of one query, pulled one by one. Disposing it releases what it holds.</summary>
public interface IBoltResult : IAsyncDisposable
{
    /// <summary>Names of the columns, in order; empty when the query returns nothing.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>
    /// The next row, with one value a column, or null after the last. Values are those of
    /// <see cref="GraphExplorer.Bolt.Values"/> and the plain CLR types null, bool, integers, double, string, byte[],
    /// lists and string-keyed dictionaries. The row may be reused for the next call. The server never asks for more
    /// than one row beyond what the client asked for.
    /// </summary>
    ValueTask<IReadOnlyList<object?>?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Runs the query to its end without giving rows, so that its changes happen.</summary>
    async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false) is not null)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What to say after the last row. Asked for once, when the end has been reached.</summary>
    BoltSummary Summary { get; }
}
