using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>The source of a passage or claim, as a citation needs it.</summary>
/// <param name="Id">Id of the source.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reliability">Admiralty letter A to F.</param>
/// <param name="ReliabilityReason">Why that letter.</param>
/// <param name="Published">EDTF of its publication; empty when unknown.</param>
/// <param name="Licence">Licence of the text; empty when unknown.</param>
public sealed record SourceReference(
    string Id, string Title, string Reliability, string ReliabilityReason, string Published, string Licence);

/// <summary>A source in a list.</summary>
/// <param name="Reference">What a citation needs.</param>
/// <param name="Author">Empty when unknown.</param>
/// <param name="Publisher">Empty when unknown.</param>
/// <param name="ClaimCount">How many claims rest on it, of those that the list is about.</param>
public sealed record SourceEntry(SourceReference Reference, string Author, string Publisher, long ClaimCount)
{
    internal static SourceEntry Of(GraphRecord row) => new(
        new SourceReference(
            row.Text("id"), row.Text("title"), row.Text("reliability"), row.Text("reliabilityReason"), row.Text("published"),
            row.Text("licence")),
        row.Text("author"), row.Text("publisher"), row.Integer("claims"));
}
