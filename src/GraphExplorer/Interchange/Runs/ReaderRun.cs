using System.Runtime.CompilerServices;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Store;

namespace GraphExplorer.Interchange.Runs;

/// <summary>A file of a form that a reader knows, as records. Entities are found again by the ids of other data sets that they carry.</summary>
static class ReaderRun
{
    public static async Task<IReadOnlyList<string>> ReadAsync(ImportJob job, IGraphConnection graph, CancellationToken cancellationToken)
    {
        var source = job.Source ?? SourceOf(job.File);
        var records = new List<string>();
        await using (var stream = job.File.Open())
            await foreach (var record in job.Reader!.ReadAsync(stream, source, cancellationToken))
                records.Add(record);
        var keys = await KnownKeys.ReadAsync(graph, EntityKinds.External, cancellationToken);
        return RecordMatching.Apply(records, keys);
    }

    public static RecordBatches Batches(ImportJob job, IReadOnlyList<string> records) => new()
    {
        Name = job.File.Name, Sha256 = job.File.Sha256, RowsTotal = records.Count, Read = cancellationToken => OneAsync(records, cancellationToken),
    };

    static async IAsyncEnumerable<RecordBatch> OneAsync(IReadOnlyList<string> records, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new RecordBatch(records, [.. Enumerable.Range(1, records.Count)]);
    }

    /// <summary>A file of which nothing is known but its name.</summary>
    static ImportedSource SourceOf(ScannedFile file)
    {
        var origin = new TableOrigin(file.Name, file.Sha256, "", "", file.Name);
        return new ImportedSource { Id = origin.SourceId, Title = file.Name, FileName = file.Name, FileSha256 = file.Sha256 };
    }
}
