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
                ? Of(row.PropertyMap(), [.. row.List("origins").OfType<string>()])
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

    internal static Source Of(IReadOnlyDictionary<string, object?> properties, IReadOnlyList<string> origins) => new()
    {
        Id = properties.Text("id"),
        Title = properties.Text("title"),
        Author = properties.GetValueOrDefault("author") as string,
        Publisher = properties.GetValueOrDefault("publisher") as string,
        Published = properties.Text("publishedEdtf"),
        Language = properties.Text("language"),
        Licence = properties.GetValueOrDefault("licence") as string,
        Reliability = properties.Text("reliability"),
        ReliabilityReason = properties.Text("reliabilityReason"),
        File = properties.Text("file"),
        Sha256 = properties.Text("sha256"),
        Text = properties.Text("text"),
        Revision = (int)properties.Whole("revision", 1),
        Origin = ElementProperties.OriginOf(properties),
        DerivedFrom = origins,
    };
}
