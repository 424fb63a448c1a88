using GraphExplorer.Evidence;

namespace GraphExplorer.Documents;

/// <summary>What people say of a source: all of it but its id and its text.</summary>
public sealed record SourceDescription
{
    public string Title { get; init; } = "";
    public string Author { get; init; } = "";
    public string Publisher { get; init; } = "";

    /// <summary>EDTF of the publication; empty when not known.</summary>
    public string Published { get; init; } = "";

    /// <summary>BCP 47 tag of the text's language.</summary>
    public string Language { get; init; } = "";
    public string Licence { get; init; } = "";

    /// <summary>Admiralty letter A to F.</summary>
    public string Reliability { get; init; } = "F";
    public string ReliabilityReason { get; init; } = "";

    /// <summary>Ids of sources that this one repeats.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>The source as it is described here, with the text of another.</summary>
    internal Source Of(Source text) => text with
    {
        Title = Title.Trim(),
        Author = Known(Author),
        Publisher = Known(Publisher),
        Published = Published.Trim(),
        Language = Language.Trim(),
        Licence = Known(Licence),
        Reliability = Reliability,
        ReliabilityReason = ReliabilityReason.Trim(),
        DerivedFrom = [.. DerivedFrom.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    static string? Known(string words) => words.Trim() is { Length: > 0 } known ? known : null;
}
