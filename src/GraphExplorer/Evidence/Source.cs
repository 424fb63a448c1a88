using GraphExplorer.Time;

namespace GraphExplorer.Evidence;

/// <summary>
/// A document that claims rest on. <see cref="Text"/> is its text character for character; all offsets count its
/// Unicode code points. <see cref="Reliability"/> is the Admiralty letter A (reliable) to E, F where it cannot be
/// judged.
/// </summary>
public sealed record Source
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Author { get; init; }
    public string? Publisher { get; init; }
    public string? Licence { get; init; }

    /// <summary>EDTF of the publication; empty when not known.</summary>
    public string Published { get; init; } = "";

    /// <summary>BCP 47 tag of the text's language.</summary>
    public string Language { get; init; } = "";

    public string Reliability { get; init; } = "F";
    public string ReliabilityReason { get; init; } = "";

    /// <summary>Name of the text's file, without a folder.</summary>
    public string File { get; init; } = "";

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>
    /// Which revision of the document <see cref="Text"/> is, from 1; the texts before it are kept beside it.
    /// </summary>
    public int Revision { get; init; } = 1;

    /// <summary>Where the text was taken from.</summary>
    public SourceOrigin Origin { get; init; } = SourceOrigin.Unknown;

    /// <summary>Ids of sources that this one repeats: together they count as one (circular reporting).</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>First and last day on which it may have been published.</summary>
    public DateBounds PublishedBounds => DateBounds.Of(Published);
}
