using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Import;

namespace GraphExplorer.Interchange;

/// <summary>
/// What is known of a file of other people's as a source. Its text, which the claims quote, is made by the reader: as a
/// rule one line for each record of the file.
/// </summary>
public sealed record ImportedSource
{
    /// <summary>Id, such as <c>src-ucdp-actor-25-1</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    /// <summary>EDTF of the publication; empty when not known.</summary>
    public string Published { get; init; } = "";

    /// <summary>BCP 47 tag of the language of its words; <c>und</c> when not known.</summary>
    public string Language { get; init; } = "und";

    public string? Licence { get; init; }

    /// <summary>Admiralty letter, A to F; F = cannot be judged.</summary>
    public string Reliability { get; init; } = "F";

    public string ReliabilityReason { get; init; } = "Nobody has judged its reliability.";

    /// <summary>Name of the file, for the source's origin; empty when not known.</summary>
    public string FileName { get; init; } = "";

    /// <summary>IANA media type of the file; empty when not known.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; empty when not known.</summary>
    public string FileSha256 { get; init; } = "";

    /// <summary>Admiralty credibility, 1 to 6, of claims whose record does not say it; 6 = cannot be judged.</summary>
    public int Credibility { get; init; } = 6;

    /// <summary>What its words mean here.</summary>
    public ImportedTerms Terms { get; init; } = ImportedTerms.None;

    /// <summary>The <c>source</c> record with the text that the claims quote.</summary>
    /// <param name="text">The text, from which every passage is cut by code points.</param>
    public string ToRecord(string text) => RecordText.Of(new Source
    {
        Id = Id,
        Title = Title,
        Author = Author,
        Publisher = Publisher,
        Published = Published,
        Language = Language,
        Licence = Licence,
        Reliability = Reliability,
        ReliabilityReason = ReliabilityReason,
        File = Id + ".txt",
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Text = text,
        Origin = new SourceOrigin(MediaType, "", FileName, FileSha256),
    });
}
