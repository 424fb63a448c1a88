using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>The statements of one import within its transaction.</summary>
sealed class ImportTransaction(IGraphTransaction transaction, CancellationToken cancellationToken)
{
    public IGraphTransaction Statements => transaction;

    public StoreReader Reader { get; } = new(transaction, cancellationToken);

    /// <summary>Takes the write lock of the data version and gives the version.</summary>
    public Task<long> LockAsync() => DataVersion.LockAsync(transaction, cancellationToken);

    /// <summary>The version without a lock, for what only looks.</summary>
    public async Task<long> VersionAsync() => await NumberAsync("version") ?? 0;

    /// <summary>The version that an earlier attempt with this id made; null when there was none.</summary>
    public Task<long?> AppliedAsync(string importId) => NumberAsync("applied", ("id", importId));

    public async Task WriteAsync(ImportPlan plan, ImportOptions options, IProgress<ImportProgress>? progress)
    {
        var (done, total) = (0, plan.Steps.Sum(step => step.Rows.Count));
        foreach (var step in plan.Steps)
            foreach (var rows in step.Rows.Chunk(options.StatementRowsMax))
            {
                progress?.Report(new($"Writing {step.Label}", done, total));
                await RunAsync($"import/{step.Query}", (step.Parameter, rows));
                done += rows.Length;
            }
        progress?.Report(new("Committing", done, total));
    }

    /// <summary>Writes down what was imported and sets the version of the data.</summary>
    public Task RecordAsync(
        string importId, (string Name, string Sha256) file, IReadOnlyList<ImportCount> counts, long version, DateTimeOffset now)
    {
        var properties = Properties.Of(
            ("id", importId), ("file", file.Name), ("sha256", file.Sha256), ("at", now.ToString("O")),
            ("version", version),
            ("created", (long)counts.Sum(count => count.Created)),
            ("updated", (long)counts.Sum(count => count.Updated)),
            ("removed", (long)counts.Sum(count => count.Removed)));
        return RunAsync("import/record", ("version", version), ("properties", properties));
    }

    /// <summary>Runs a file of <c>cypher/</c> that writes.</summary>
    public async Task RunAsync(string query, params (string, object?)[] parameters)
    {
        var result = await transaction.RunAsync(QueryFiles.Named(query).With(parameters), cancellationToken);
        await result.SummaryAsync(cancellationToken);
    }

    async Task<long?> NumberAsync(string query, params (string, object?)[] parameters)
    {
        var result = await transaction.RunAsync(QueryFiles.Named($"import/{query}").With(parameters), cancellationToken);
        long? number = null;
        await foreach (var row in result.RecordsAsync(cancellationToken))
            number = row.IntegerOrNull("version");
        return number;
    }
}
