using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Documents;

/// <summary>A mark that the new text does not hold, with the claims that go on resting on the old one.</summary>
/// <param name="Mark">The passage.</param>
/// <param name="Revision">The revision that it stays with.</param>
/// <param name="Claims">Ids of the claims.</param>
public sealed record StaleMark(Mark Mark, int Revision, IReadOnlyList<string> Claims);

/// <summary>What another text does, or did, to the marks of a source.</summary>
/// <param name="Sha256">Hash of the text that it replaces; saving asks that it still stands there.</param>
/// <param name="Revision">Number of the new revision.</param>
/// <param name="Carried">Marks that stand in the new text.</param>
/// <param name="Stale">Marks whose words it does not hold; they stay with their revision.</param>
/// <param name="Problem">Why it cannot be saved, or was not; null when it can or was.</param>
public sealed record RevisionPlan(
    string Sha256, int Revision, IReadOnlyList<CarriedMark> Carried, IReadOnlyList<StaleMark> Stale, string? Problem)
{
    internal static RevisionPlan Refused(string problem) => new("", 0, [], [], problem);
}

/// <summary>
/// A changed document is another revision of the same source. The old text is kept beside the new one, marks are
/// carried over by their words, and claims rest on what was carried; a mark that is no longer there stays with the
/// text that it was cut from. All of it is one transaction.
/// </summary>
public sealed class SourceRevisions(IGraphConnection graph, TimeProvider time, DocumentLimits limits)
{
    /// <summary>Rows that one statement carries at most.</summary>
    const int StatementRowsMax = 1000;

    /// <summary>What saving would do; nothing is written.</summary>
    public Task<RevisionPlan> PreviewAsync(string id, ReadDocument document, CancellationToken cancellationToken = default) =>
        graph.ReadAsync(
            async transaction => (await PlanAsync(transaction, id, document, cancellationToken)).Plan, Limits, cancellationToken);

    /// <summary>Saves the text as the next revision.</summary>
    /// <param name="id">Id of the source.</param>
    /// <param name="document">The changed document.</param>
    /// <param name="sha256">Hash of the text that was looked at; when another stands there now, nothing is written.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<RevisionPlan> SaveAsync(
        string id, ReadDocument document, string sha256, CancellationToken cancellationToken = default) =>
        graph.WriteAsync(
            async transaction =>
            {
                var version = await NumberAsync(transaction, "import/lock", cancellationToken);
                var (plan, stored) = await PlanAsync(transaction, id, document, cancellationToken);
                if (plan.Problem is not null)
                    return plan;
                if (plan.Sha256 != sha256)
                    return RevisionPlan.Refused("Somebody else has changed this source meanwhile. Look at the changes again.");
                await new RevisionSteps(transaction, cancellationToken).WriteAsync(
                    new RevisionWrite(plan, stored!, document, version + 1, time.GetUtcNow()));
                return plan;
            },
            Limits, cancellationToken);

    GraphLimits Limits => graph.Limits with { RowsMax = int.MaxValue };

    async Task<(RevisionPlan Plan, IReadOnlyDictionary<string, object?>? Stored)> PlanAsync(
        IGraphTransaction transaction, string id, ReadDocument document, CancellationToken cancellationToken)
    {
        try
        {
            TextRules.CheckSize(document.Text, limits);
            TextRules.Check(document.Text, limits);
        }
        catch (DocumentRefusedException refused)
        {
            return (RevisionPlan.Refused(refused.Message), null);
        }
        var rows = await RowsAsync(transaction, "sources/current", cancellationToken, ("id", id));
        if (rows is not [var row])
            return (RevisionPlan.Refused("There is no such source any more."), null);
        var stored = row.PropertyMap();
        if (stored.Text("text") == document.Text)
            return (RevisionPlan.Refused("The text is the same, character for character: there is nothing to save."), null);
        var marks = await RowsAsync(transaction, "sources/marks", cancellationToken, ("id", id));
        return (Plan(stored, marks, document), stored);
    }

    static RevisionPlan Plan(
        IReadOnlyDictionary<string, object?> stored, IReadOnlyList<GraphRecord> marks, ReadDocument document)
    {
        var rows = marks.ToDictionary(row => row.Text("id"), StringComparer.Ordinal);
        var carried = MarkCarrying.Carry(
            marks.Select(row => new Mark(
                row.Text("id"), (int)row.Integer("startsAt"), row.Text("quote"), row.Text("prefix"), row.Text("suffix"))),
            new CodePointText(document.Text));
        return new RevisionPlan(
            stored.Text("sha256"), (int)stored.Whole("revision", 1) + 1, carried.Carried,
            [
                .. carried.Lost.Select(mark => new StaleMark(
                    mark, (int)rows[mark.Id].Integer("revision"), [.. rows[mark.Id].List("claims").OfType<string>()])),
            ],
            null);
    }

    static async Task<long> NumberAsync(IGraphTransaction transaction, string query, CancellationToken cancellationToken) =>
        (await RowsAsync(transaction, query, cancellationToken)) is [var row] ? row.IntegerOrNull("version") ?? 0 : 0;

    static async Task<IReadOnlyList<GraphRecord>> RowsAsync(
        IGraphTransaction transaction, string query, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        var rows = new List<GraphRecord>();
        var result = await transaction.RunAsync(QueryFiles.Named(query).With(parameters), cancellationToken);
        await foreach (var row in result.RecordsAsync(cancellationToken))
            rows.Add(row);
        return rows;
    }

    /// <summary>What is written.</summary>
    sealed record RevisionWrite(
        RevisionPlan Plan, IReadOnlyDictionary<string, object?> Stored, ReadDocument Document, long Version, DateTimeOffset Now);

    /// <summary>The statements, in their order.</summary>
    sealed class RevisionSteps(IGraphTransaction transaction, CancellationToken cancellationToken)
    {
        public async Task WriteAsync(RevisionWrite write)
        {
            var id = write.Stored.Text("id");
            var source = ElementProperties.SourceOf(write.Stored, []) with
            {
                Revision = write.Plan.Revision, Text = write.Document.Text, Sha256 = write.Document.Sha256,
                File = write.Document.FileName.Length > 0 ? write.Document.FileName : write.Stored.Text("file"),
                Origin = SourceWriter.OriginOf(write.Document),
            };
            await RunAsync("sources/keep-text", ("id", id), ("properties", KeptText(write)));
            await RunAsync("import/source", ("rows", new object?[] { Properties.Of(("id", id), ("properties", Stamped(source, write))) }));
            var text = new CodePointText(source.Text);
            var passages = write.Plan.Carried.Select(mark => (mark, Passage: new Passage(mark.Start, mark.End, mark.Mark.Quote)))
                .Select(pair => (From: pair.mark.Mark.Id, To: ElementProperties.PassageId(pair.Passage, source), pair.Passage)).ToArray();
            foreach (var part in passages.DistinctBy(passage => passage.To).Chunk(StatementRowsMax))
                await RunAsync("import/passage", ("rows", part.Select(passage => Row(passage.To, passage.Passage)).ToArray<object?>()));
            foreach (var part in passages.Chunk(StatementRowsMax))
            {
                await RunAsync("sources/carry", ("rows", part.Select(
                    passage => Properties.Of(("from", passage.From), ("to", passage.To))).ToArray<object?>()));
                await RunAsync("sources/retire", ("ids", part.Select(passage => passage.From).ToArray<object?>()));
            }
            await RunAsync("import/record", ("version", write.Version), ("properties", Properties.Of(
                ("id", Guid.NewGuid().ToString("N")), ("file", id), ("sha256", source.Sha256),
                ("at", write.Now.ToString("O")), ("version", write.Version), ("created", (long)passages.Length),
                ("updated", 1L), ("removed", 0L))));

            Dictionary<string, object?> Row(string passageId, Passage passage)
            {
                var properties = ElementProperties.Of(passage, source, text);
                properties[Properties.ChangedIn] = write.Version;
                return Properties.Of(("id", passageId), ("source", id), ("properties", properties));
            }
        }

        static Dictionary<string, object?> KeptText(RevisionWrite write)
        {
            var kept = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = $"{write.Stored.Text("id")}.r{write.Plan.Revision - 1}",
                ["revision"] = write.Plan.Revision - 1L,
                ["replacedAt"] = write.Now.ToString("O"),
            };
            foreach (var key in new[] { "sha256", "text", "file", "mediaType", "encoding", "originalFile", "originalSha256" })
                if (write.Stored.TryGetValue(key, out var value))
                    kept[key] = value;
            return kept;
        }

        static Dictionary<string, object?> Stamped(Source source, RevisionWrite write)
        {
            var properties = ElementProperties.Of(source);
            properties[Properties.ChangedIn] = write.Version;
            return properties;
        }

        async Task RunAsync(string query, params (string, object?)[] parameters)
        {
            var result = await transaction.RunAsync(QueryFiles.Named(query).With(parameters), cancellationToken);
            await result.SummaryAsync(cancellationToken);
        }
    }
}
