using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>A source with its text, the passages in it and the claims that rest on each.</summary>
/// <param name="Entry">Title, grade, and how many claims rest on it.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Text">The text, character for character; empty where the store keeps none.</param>
/// <param name="Sha256">Hash of the text in UTF-8.</param>
/// <param name="Passages">Passages in order of the text.</param>
/// <param name="Queries">The queries that were run.</param>
public sealed record SourceDocument(
    SourceEntry Entry, string Language, string Text, string Sha256, IReadOnlyList<MarkedPassage> Passages, IReadOnlyList<RanQuery> Queries)
{
    /// <summary>Which of <see cref="Revisions"/> the text and its passages are.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Every text that the source has had, the present one first.</summary>
    public IReadOnlyList<SourceRevision> Revisions { get; init; } = [];

    /// <summary>Passages that claims rest on and that the present text no longer holds.</summary>
    public IReadOnlyList<MarkedPassage> Stale { get; init; } = [];

    /// <summary>Sources that count as one with this one.</summary>
    public IReadOnlyList<SourceVoice> Voice { get; init; } = [];

    /// <summary>Whether the present text is shown.</summary>
    public bool IsPresent => Revisions.Count == 0 || Revision == Revisions[0].Number;

    /// <summary>All sources, those with the most claims first.</summary>
    public static Task<IReadOnlyList<SourceEntry>> ListAsync(IGraphConnection graph, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync<IReadOnlyList<SourceEntry>>(
            graph,
            async inquiry => [.. (await inquiry.RowsAsync("explore/sources")).Select(SourceEntry.Of)],
            cancellationToken);

    /// <summary>The document of a source, or null when there is no such source or revision.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="id">Id of the source.</param>
    /// <param name="revision">Which text; null = the present one.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    public static Task<SourceDocument?> LoadAsync(
        IGraphConnection graph, string id, int? revision = null, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => ReadAsync(inquiry, id, revision), cancellationToken);

    /// <summary>
    /// The text cut where passages begin and end, in order and without gaps: each piece with the passages that cover
    /// it, so that
    /// overlapping passages can be marked.
    /// </summary>
    public IReadOnlyList<TextPiece> Pieces() => TextPieces.Cut(Text, Passages);

    static async Task<SourceDocument?> ReadAsync(Inquiry inquiry, string id, int? asked)
    {
        if (await inquiry.RowsAsync("explore/source", ("id", id)) is not [var row]) return null;
        var present = (int)row.Integer("revision");
        var revision = asked ?? present;
        var (text, sha256) = (row.Text("text"), row.Text("sha256"));
        IReadOnlyList<SourceRevision> older = present == 1
            ? []
            : [.. (await inquiry.RowsAsync("explore/source-revisions", ("id", id))).Select(kept => SourceRevision.Of(kept, false))];
        if (revision != present)
        {
            if (await inquiry.RowsAsync("explore/source-text", ("id", id), ("revision", (long)revision)) is not [var kept]) return null;
            (text, sha256) = (kept.Text("text"), kept.Text("sha256"));
        }
        var rows = await inquiry.RowsAsync("explore/passages", ("id", id));
        var former = revision == present
            ? []
            : await inquiry.RowsAsync("explore/former-passages", ("id", id), ("revision", (long)revision));
        var ofRevision = rows.Where(passage => passage.Integer("revision") == revision).Concat(former);
        var claims = rows.Select(passage => passage.Text("claim")).Distinct(StringComparer.Ordinal).Count();
        var reference = new SourceReference(
            row.Text("id"), row.Text("title"), row.Text("reliability"), row.Text("reliabilityReason"), row.Text("published"),
            row.Text("licence"));
        return new SourceDocument(
            new SourceEntry(reference, row.Text("author"), row.Text("publisher"), claims),
            row.Text("language"), text, sha256, InOrder(ofRevision), [])
        {
            Revision = revision,
            Revisions = [SourceRevision.Of(row, true), .. older],
            Stale = InOrder(rows.Where(passage => passage.Integer("revision") != present)),
            Voice = SourceVoice.Of(id, await inquiry.RowsAsync("explore/origins")),
            Queries = inquiry.Found.Build().Queries,
        };
    }

    static IReadOnlyList<MarkedPassage> InOrder(IEnumerable<GraphRecord> rows) =>
    [
        .. rows.GroupBy(passage => passage.Text("passage"), StringComparer.Ordinal).Select(ToPassage)
            .OrderBy(passage => passage.Start).ThenBy(passage => passage.End).ThenBy(passage => passage.Id, StringComparer.Ordinal),
    ];

    static MarkedPassage ToPassage(IGrouping<string, GraphRecord> rows)
    {
        var first = rows.First();
        return new MarkedPassage(
            rows.Key, first.Integer("startsAt"), first.Integer("endsAt"), first.Text("quote"),
            [.. rows.Select(ToClaim).DistinctBy(claim => claim.Id)])
        {
            Revision = (int)first.Integer("revision"),
        };
    }

    static PassageClaim ToClaim(GraphRecord row) => new(
        row.Text("claim"), row.Text("predicate"), row.Text("edge"), row.Text("subject"), row.Text("subjectName"),
        row.Text("object"), row.Text("objectName"), ClaimValueText.Of(key => row[key]), row.Text("stance"))
    {
        IsContested = row.Text("status") == "conflict",
        IsDeprecated = row.Text("rank") == "deprecated",
    };
}

/// <summary>A passage of a document.</summary>
/// <param name="Id">Id of the passage.</param>
/// <param name="Start">First Unicode code point in the text, from 0.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Claims">Claims that rest on it.</param>
public sealed record MarkedPassage(string Id, long Start, long End, string Quote, IReadOnlyList<PassageClaim> Claims)
{
    /// <summary>The revision of the text that it was cut from.</summary>
    public int Revision { get; init; } = 1;
}

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
    string Stance)
{
    /// <summary>Another claim that stands contradicts it.</summary>
    public bool IsContested { get; init; }

    /// <summary>It is kept but no longer read.</summary>
    public bool IsDeprecated { get; init; }
}
