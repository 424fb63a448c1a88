using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Documents;

/// <summary>Reads a source with its present text, its revision and what it repeats.</summary>
public static class StoredSource
{
    /// <summary>The source, or null when there is none of that id.</summary>
    public static Task<Source?> ReadAsync(IGraphConnection graph, string id, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(
            graph,
            async inquiry => await inquiry.RowsAsync("sources/current", ("id", id)) is [var row]
                ? ElementProperties.SourceOf(row.PropertyMap(), [.. row.List("origins").OfType<string>()])
                : null,
            cancellationToken);

    /// <summary>What is said of a source, to be changed.</summary>
    public static SourceDescription Describe(Source source) => new()
    {
        Title = source.Title,
        Author = source.Author ?? "",
        Publisher = source.Publisher ?? "",
        Published = source.Published,
        Language = source.Language,
        Licence = source.Licence ?? "",
        Reliability = source.Reliability,
        ReliabilityReason = source.ReliabilityReason,
        DerivedFrom = source.DerivedFrom,
    };
}
