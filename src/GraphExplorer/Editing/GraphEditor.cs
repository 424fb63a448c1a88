using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Editing;

/// <summary>
/// The one way by which people change the graph: an edit becomes records of a claims file, is checked as such a file is,
/// and is written in one transaction. What it changes is kept, with who and why, in the workspace.
/// </summary>
public sealed class GraphEditor(IGraphConnection graph, EditLog log, TimeProvider clock)
{
    const int AttemptsMax = 5;
    const string Name = "edit";

    /// <summary>What stands against an edit; nothing is written.</summary>
    public async Task<IReadOnlyList<EditProblem>> CheckAsync(GraphEdit edit, CancellationToken cancellationToken = default)
    {
        var (read, problems, _) = await ReadAsync(edit, cancellationToken);
        return read is null ? problems : [];
    }

    /// <summary>Writes the edit, or says what stands against it.</summary>
    /// <exception cref="GraphRefusedException">The store refused a statement; nothing was written.</exception>
    /// <exception cref="GraphUnreachableException">
    /// The store is away. If it was lost during the commit, applying the same edit again applies it once.
    /// </exception>
    public async Task<EditOutcome> ApplyAsync(GraphEdit edit, CancellationToken cancellationToken = default)
    {
        if (edit.IsEmpty)
            return new([new("", "There is nothing to write.")], null);
        var loader = new ClaimsLoader(graph, clock);
        if (await AppliedAsync(edit.Id, cancellationToken) is { } applied)
            return await ConfirmedAsync(edit.Id, applied, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var (file, problems, known) = await ReadAsync(edit, cancellationToken);
            if (file is null)
                return new(problems, null);
            await log.BeginAsync(edit, known.Merges, cancellationToken);
            var options = new ImportOptions { ImportId = edit.Id.ToString("N"), MadeFor = known.DataVersion };
            var report = await loader.ImportAsync(file, options, null, cancellationToken);
            if (report.Outdated && attempt < AttemptsMax)
                continue;
            if (report.Outdated || report.Problems.Count > 0)
            {
                await log.ForgetAsync(edit.Id, cancellationToken);
                return new(report.Outdated ? [new("", "The data changes too fast; try again.")] : [.. report.Problems.Select(ProblemOf)], null);
            }
            return await ConfirmedAsync(edit.Id, report.DataVersion, cancellationToken);
        }
    }

    /// <summary>
    /// Confirms edits that the graph has, and forgets those that it does not have, where the program ended or the graph
    /// was lost in between.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        foreach (var edit in await log.UnconfirmedAsync(cancellationToken))
            if (await AppliedAsync(edit, cancellationToken) is { } version)
                await log.FinishAsync(edit, version, cancellationToken);
            else
                await log.ForgetAsync(edit, cancellationToken);
    }

    async Task<EditOutcome> ConfirmedAsync(Guid edit, long version, CancellationToken cancellationToken)
    {
        await log.FinishAsync(edit, version, cancellationToken);
        var changes = await log.OfEditAsync(edit, cancellationToken);
        return new([], version)
        {
            Edges = [.. changes.Select(change => change.Edge).Where(edge => edge.Length > 0).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Version of the data that an edit made; null when the graph does not have it.</summary>
    Task<long?> AppliedAsync(Guid edit, CancellationToken cancellationToken) => Inquiry.AskAsync(
        graph,
        async inquiry => await inquiry.RowsAsync("import/applied", ("id", edit.ToString("N"))) is [var row] ? row.IntegerOrNull("version") : null,
        cancellationToken);

    async Task<(ClaimsFile? File, IReadOnlyList<EditProblem> Problems, KnownRecords Known)> ReadAsync(
        GraphEdit edit, CancellationToken cancellationToken)
    {
        var known = await KnownRecords.ReadAsync(
            graph, edit.Claims.Select(change => change.After.Source), EntitiesOf(edit), ClaimsOf(edit), cancellationToken);
        EditProblem[] signing = [.. Unsigned(edit), .. Overtaken(edit, known)];
        if (signing.Length > 0)
            return (null, signing, known);
        string[] records =
        [
            .. edit.Entities.Select(change => RecordLines.Of(change.After)),
            .. edit.Claims.Select(change => RecordLines.Of(change.After)),
            .. edit.Contradictions.Select(RecordLines.Of),
        ];
        var read = ClaimsFile.ReadRecords(Name, records, known);
        return (read.File, [.. read.Problems.Select(ProblemOf)], known);
    }

    static IEnumerable<string> EntitiesOf(GraphEdit edit) =>
        edit.Entities.Select(change => change.After.Id).Concat(edit.Claims.SelectMany(change => Named(change.After)))
            .Where(id => id.Length > 0);

    // An actor may also be named by a property, as the office of a successor is.
    static IEnumerable<string> Named(ClaimDraft claim)
    {
        var actors = Vocabulary.Relation(claim.Predicate)?.Properties.Where(rule => rule.Kind == PropertyKind.Actor) ?? [];
        return actors.Select(rule => claim.Properties.GetValueOrDefault(rule.Name, "")).Append(claim.From).Append(claim.To);
    }

    static IEnumerable<string> ClaimsOf(GraphEdit edit) =>
        edit.Claims.Select(change => change.After.Id.Length > 0 ? change.After.Id : RecordLines.NewId(change.After))
            .Concat(edit.Contradictions.SelectMany(pair => new[] { pair.Claim, pair.OtherClaim }));

    static IEnumerable<EditProblem> Unsigned(GraphEdit edit)
    {
        if (string.IsNullOrWhiteSpace(edit.By))
            yield return new("", "Sign the change: say who makes it.");
        if (string.IsNullOrWhiteSpace(edit.Reason))
            yield return new("", "Say why the change is made.");
    }

    // What an editor did not see must not be overwritten.
    static IEnumerable<EditProblem> Overtaken(GraphEdit edit, KnownRecords known)
    {
        foreach (var (after, before) in edit.Claims)
        {
            var now = known.Claims.TryGetValue(after.Id, out var claim) ? RecordLines.Of(ClaimDraft.Of(claim)) : null;
            if (now != (before is null ? null : RecordLines.Of(before)))
                yield return new(after.Id, Overtaken(before is null, now is null, "claim"));
        }
        foreach (var (after, before) in edit.Entities)
        {
            var now = known.Entities.TryGetValue(after.Id, out var entity) ? RecordLines.Of(EntityDraft.Of(entity)) : null;
            if (now != (before is null ? null : RecordLines.Of(before)))
                yield return new(after.Id, Overtaken(before is null, now is null, "entity"));
        }
    }

    static string Overtaken(bool wasNew, bool isGone, string what) =>
        wasNew ? $"There is already {(what == "entity" ? "an entity" : "a claim")} of this id; choose another id, or change that one."
        : isGone ? $"The {what} is no longer in the graph."
        : $"Somebody changed the {what} meanwhile; look at it again before you change it.";

    static EditProblem ProblemOf(ImportProblem problem) => new(problem.Record, $"{problem.Reason} {problem.Advice}".Trim());
}
