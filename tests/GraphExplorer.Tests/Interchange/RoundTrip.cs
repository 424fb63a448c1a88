using GraphExplorer.Export;
using GraphExplorer.Import;
using GraphExplorer.Interchange;
using GraphExplorer.Tests.Exploration;
using GraphExplorer.Tests.Export;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

/// <summary>Takes a graph out in a form and brings it in again.</summary>
static class RoundTrip
{
    public static ImportedSource Source { get; } = new() { Id = "src-file", Title = "A file", FileName = "file" };

    public static async Task<ExportDocument> DocumentAsync(string url)
    {
        var view = await Explorer.ViewAsync(url);
        return await ExportDocument.LoadAsync(
            await Explorer.ImuAsync(), view.Union, new ExportOrigin("The IMU", "https://host/explore" + url, ""), DateTimeOffset.UnixEpoch,
            CancellationToken.None);
    }

    /// <summary>The records that a reader gives for the document in its form.</summary>
    public static async Task<IReadOnlyList<string>> RecordsAsync(string format, ExportDocument document) =>
        await RecordsAsync(format, await ExportSample.WriteAsync(format, document));

    public static async Task<IReadOnlyList<string>> RecordsAsync(string format, byte[] file, ImportedSource? source = null)
    {
        var records = new List<string>();
        using var stream = new MemoryStream(file);
        await foreach (var record in RecordReaders.Named(format)!.ReadAsync(stream, source ?? Source, CancellationToken.None))
            records.Add(record);
        return records;
    }

    /// <summary>The records as a checked file.</summary>
    public static ClaimsFile Read(IReadOnlyList<string> records)
    {
        var read = ClaimsFile.ReadRecords("records", records, KnownRecords.None);
        Assert.Empty(read.Problems);
        return read.File!;
    }

    /// <summary>An empty graph into which the records were loaded.</summary>
    public static async Task<TestGraph> LoadAsync(IReadOnlyList<string> records)
    {
        var graph = await TestGraph.EmptyAsync();
        var report = await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(Read(records));
        Assert.Empty(report.Problems);
        return graph;
    }
}
