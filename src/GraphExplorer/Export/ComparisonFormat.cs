using GraphExplorer.Exploration;

namespace GraphExplorer.Export;

/// <summary>A comparison of two dates, and where it comes from.</summary>
/// <param name="View">What was compared, with the claims.</param>
/// <param name="Comparison">What differs.</param>
/// <param name="Provenance">Title, address, version, date and sources.</param>
public sealed record ComparisonDocument(ComparedView View, SubgraphComparison Comparison, Provenance Provenance)
{
    readonly Dictionary<string, string> _names = View.Seen.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);

    /// <summary>The document of a comparison that has a result.</summary>
    public static ComparisonDocument Of(ComparedView view, ExportOrigin origin, DateTimeOffset now)
    {
        var comparison = view.Comparison ?? throw new ArgumentException("There is no comparison to export.", nameof(view));
        var sources = comparison.Changes.SelectMany(view.ClaimsOf).SelectMany(claim => claim.Passages)
            .Select(passage => passage.Source).DistinctBy(source => source.Id).OrderBy(source => source.Id, StringComparer.Ordinal);
        return new(view, comparison, new Provenance(origin, view.Seen.DataVersion, now, [.. sources]));
    }

    /// <summary>Name of a node; its id when it is not known.</summary>
    public string NameOf(string id) => _names.GetValueOrDefault(id, id);
}

/// <summary>A form in which a comparison of two dates can be taken away.</summary>
/// <param name="Name">Name in addresses.</param>
/// <param name="Title">What people call it.</param>
/// <param name="MediaType">Media type of the file.</param>
/// <param name="WriteAsync">Writes the document to a stream, which stays open.</param>
public sealed record ComparisonFormat(
    string Name, string Title, string MediaType, Func<ComparisonDocument, Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>All forms.</summary>
    public static IReadOnlyList<ComparisonFormat> All { get; } =
    [
        new("csv", "CSV", "text/csv", ComparisonCsv.WriteAsync),
        new("md", "Markdown with sources", "text/markdown; charset=utf-8", ComparisonMarkdown.WriteAsync),
        new("txt", "Text with sources", "text/plain; charset=utf-8", ComparisonText.WriteAsync),
        new("json", "JSON with evidence", "application/json", ComparisonJson.WriteAsync),
    ];

    /// <summary>The form of a name, or null.</summary>
    public static ComparisonFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>A file name that says the two dates.</summary>
    public string FileName(SubgraphComparison comparison) => $"compare-{comparison.From}-to-{comparison.To}.{Name}";
}
