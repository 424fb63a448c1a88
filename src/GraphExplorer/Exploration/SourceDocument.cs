using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>A source with its text, the passages in it and the claims that rest on each.</summary>
/// <param name="Entry">Title, grade, and how many claims rest on it.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Text">The text, character for character; empty where the store keeps none.</param>
/// <param name="Sha256">Hash of the text's file.</param>
/// <param name="Passages">Passages in order of the text.</param>
/// <param name="Queries">The queries that were run.</param>
public sealed record SourceDocument(
    SourceEntry Entry, string Language, string Text, string Sha256, IReadOnlyList<MarkedPassage> Passages, IReadOnlyList<RanQuery> Queries)
{
    /// <summary>All sources, those with the most claims first.</summary>
    public static Task<IReadOnlyList<SourceEntry>> ListAsync(IGraphConnection graph, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync<IReadOnlyList<SourceEntry>>(
            graph,
            async inquiry => [.. (await inquiry.RowsAsync("explore/sources")).Select(SourceEntry.Of)],
            cancellationToken);

    /// <summary>The document of a source, or null when there is no such source.</summary>
    public static Task<SourceDocument?> LoadAsync(IGraphConnection graph, string id, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => ReadAsync(inquiry, id), cancellationToken);

    /// <summary>
    /// The text cut where passages begin and end, in order and without gaps: each piece with the passages that cover
    /// it, so that
    /// overlapping passages can be marked.
    /// </summary>
    public IReadOnlyList<TextPiece> Pieces() => TextPieces.Cut(Text, Passages);

    static async Task<SourceDocument?> ReadAsync(Inquiry inquiry, string id)
    {
        if (await inquiry.RowsAsync("explore/source", ("id", id)) is not [var row]) return null;
        var rows = await inquiry.RowsAsync("explore/passages", ("id", id));
        var passages = rows.GroupBy(passage => passage.Text("passage"), StringComparer.Ordinal).Select(ToPassage)
            .OrderBy(passage => passage.Start).ThenBy(passage => passage.End).ThenBy(passage => passage.Id, StringComparer.Ordinal);
        var claims = rows.Select(passage => passage.Text("claim")).Distinct(StringComparer.Ordinal).Count();
        var reference = new SourceReference(
            row.Text("id"), row.Text("title"), row.Text("reliability"), row.Text("reliabilityReason"), row.Text("published"),
            row.Text("licence"));
        return new SourceDocument(
            new SourceEntry(reference, row.Text("author"), row.Text("publisher"), claims),
            row.Text("language"), row.Text("text"), row.Text("sha256"), [.. passages], inquiry.Found.Build().Queries);
    }

    static MarkedPassage ToPassage(IGrouping<string, GraphRecord> rows)
    {
        var first = rows.First();
        return new MarkedPassage(
            rows.Key, first.Integer("startsAt"), first.Integer("endsAt"), first.Text("quote"),
            [.. rows.Select(ToClaim).DistinctBy(claim => claim.Id)]);
    }

    static PassageClaim ToClaim(GraphRecord row) => new(
        row.Text("claim"), row.Text("predicate"), row.Text("edge"), row.Text("subject"), row.Text("subjectName"),
        row.Text("object"), row.Text("objectName"), ClaimValueText.Of(key => row[key]), row.Text("stance"));
}

/// <summary>A passage of a document.</summary>
/// <param name="Id">Id of the passage.</param>
/// <param name="Start">First Unicode code point in the text, from 0.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Claims">Claims that rest on it.</param>
public sealed record MarkedPassage(string Id, long Start, long End, string Quote, IReadOnlyList<PassageClaim> Claims);

/// <summary>A claim that rests on a passage, short enough for a margin.</summary>
/// <param name="Id">Id of the claim.</param>
/// <param name="Predicate">Relationship type, or the name of an attribute in lower case.</param>
/// <param name="EdgeId">Edge that it speaks of; empty for an attribute.</param>
/// <param name="Subject">Id of the entity that it is about.</param>
/// <param name="SubjectName">Name of that entity.</param>
/// <param name="Object">Id of the other entity or name; empty for an attribute.</param>
/// <param name="ObjectName">Name of the other entity.</param>
/// <param name="Value">Value of an attribute; empty for an edge.</param>
/// <param name="Stance">asserts or denies.</param>
public sealed record PassageClaim(
    string Id, string Predicate, string EdgeId, string Subject, string SubjectName, string Object, string ObjectName, string Value,
    string Stance);
