using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>One of the texts that a source has had.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8.</param>
/// <param name="ReplacedAt">When the next revision took its place, ISO 8601; empty for the present one.</param>
/// <param name="Origin">Where the text was taken from.</param>
public sealed record SourceRevision(int Number, string Sha256, string ReplacedAt, SourceOrigin Origin)
{
    internal static SourceRevision Of(GraphRecord row, bool isPresent) => new(
        (int)row.Integer("revision"), row.Text("sha256"), isPresent ? "" : row.Text("replacedAt"),
        new SourceOrigin(row.Text("mediaType"), row.Text("encoding"), row.Text("originalFile"), row.Text("originalSha256")));
}
