using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>The version of the data, which every change counts up within its transaction.</summary>
public static class DataVersion
{
    /// <summary>Takes the lock that lets changes follow one another, and gives the version.</summary>
    public static async Task<long> LockAsync(IGraphTransaction transaction, CancellationToken cancellationToken)
    {
        var result = await transaction.RunAsync(QueryFiles.Named("import/lock").With(), cancellationToken);
        long version = 0;
        await foreach (var row in result.RecordsAsync(cancellationToken)) version = row.IntegerOrNull("version") ?? 0;
        return version;
    }

    /// <summary>Sets the version.</summary>
    public static async Task SetAsync(IGraphTransaction transaction, long version, CancellationToken cancellationToken)
    {
        var result = await transaction.RunAsync(QueryFiles.Named("import/set-version").With(("version", version)), cancellationToken);
        await result.SummaryAsync(cancellationToken);
    }
}
