using GraphExplorer.Evidence;
using GraphExplorer.Workspace;
using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Editing;

/// <summary>
/// Who changed what, when and why: every claim and entity of every edit, as it was and as it became. An edit is written
/// down before it reaches the graph and confirmed afterwards, so that none is in the graph without its entry.
/// </summary>
public sealed class EditLog(WorkspaceDatabase database, TimeProvider clock)
{
    /// <summary>Changes of a claim, an entity or an edge, the latest first.</summary>
    /// <param name="subject">Id of the claim, the entity or the edge.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<LoggedChange>> OfAsync(string subject, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Changes.AsNoTracking()
            .Where(row => row.Version != null && (row.Subject == subject || row.Edge == subject || row.Other == subject))
            .OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(ChangeOf)];
    }

    /// <summary>The latest changes of all, newest first.</summary>
    public async Task<IReadOnlyList<LoggedChange>> LatestAsync(int max, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Changes.AsNoTracking().Where(row => row.Version != null)
            .OrderByDescending(row => row.Id).Take(max).ToListAsync(cancellationToken);
        return [.. rows.Select(ChangeOf)];
    }

    /// <summary>The changes of one edit, in their order.</summary>
    public async Task<IReadOnlyList<LoggedChange>> OfEditAsync(Guid edit, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Changes.AsNoTracking().Where(row => row.Edit == edit && row.Version != null)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(ChangeOf)];
    }

    /// <param name="edit">What is about to be written.</param>
    /// <param name="merges">Entities that are one: a change of a claim is found by the edge that it reads as.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task BeginAsync(GraphEdit edit, Merges merges, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        if (await db.Changes.AnyAsync(row => row.Edit == edit.Id, cancellationToken))
            return;
        var now = clock.GetUtcNow();
        ChangeRow Row(string subject, string edge, string other, string? before, string after) => new()
        {
            Edit = edit.Id, At = now, By = edit.By, Reason = edit.Reason, Subject = subject, Edge = edge, Other = other,
            Before = before, After = after,
        };
        db.Changes.AddRange(edit.Entities.Select(change => Row(
            change.After.Id, "", "", change.Before is null ? null : RecordLines.Of(change.Before), RecordLines.Of(change.After))));
        db.Changes.AddRange(edit.Claims.Select(change => Row(
            change.After.Id.Length > 0 ? change.After.Id : RecordLines.NewId(change.After), change.After.EdgeIdIn(merges), "",
            change.Before is null ? null : RecordLines.Of(change.Before), RecordLines.Of(change.After))));
        db.Changes.AddRange(edit.Contradictions.Select(pair => Row(pair.Claim, "", pair.OtherClaim, null, RecordLines.Of(pair))));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down a decision on two entities before it reaches the graph.</summary>
    /// <param name="edit">Id of the change, which is also that of its import in the graph.</param>
    /// <param name="signed">Who decides and why.</param>
    /// <param name="pair">The two entities and the id of their <c>SAME_AS</c>.</param>
    /// <param name="states">The decision as it was and as it becomes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task BeginAsync(
        Guid edit, (string By, string Reason) signed, (string One, string Other, string Edge) pair, (string Before, string After) states,
        CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        db.Changes.Add(new()
        {
            Edit = edit, At = clock.GetUtcNow(), By = signed.By, Reason = signed.Reason, Subject = pair.One, Edge = pair.Edge,
            Other = pair.Other, Before = states.Before, After = states.After,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    internal async Task FinishAsync(Guid edit, long version, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        await db.Changes.Where(row => row.Edit == edit)
            .ExecuteUpdateAsync(row => row.SetProperty(change => change.Version, version), cancellationToken);
    }

    internal async Task ForgetAsync(Guid edit, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        await db.Changes.Where(row => row.Edit == edit && row.Version == null).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Edits that were begun and never confirmed, because the program ended or the graph was lost in between.</summary>
    internal async Task<IReadOnlyList<Guid>> UnconfirmedAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        return await db.Changes.Where(row => row.Version == null).Select(row => row.Edit).Distinct().ToListAsync(cancellationToken);
    }

    static LoggedChange ChangeOf(ChangeRow row) =>
        new(row.Edit, row.At, row.By, row.Reason, row.Subject, row.Edge, row.Before, row.After, row.Version!.Value)
        {
            IsOfPair = row.Other.Length > 0,
        };
}

/// <summary>One change of an edit.</summary>
/// <param name="Edit">Id of the edit, which is also that of its import in the graph.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, as signed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Subject">Id of the claim or entity.</param>
/// <param name="Edge">Id of the edge that the claim speaks of; empty for an entity or attribute.</param>
/// <param name="Before">The record before; null when it is new.</param>
/// <param name="After">The record afterwards.</param>
/// <param name="DataVersion">Version of the data that the edit made.</param>
public sealed record LoggedChange(
    Guid Edit, DateTimeOffset At, string By, string Reason, string Subject, string Edge, string? Before, string After, long DataVersion)
{
    /// <summary>A contradiction of two claims or a decision on two entities: it is taken back where it was made, not as a record.</summary>
    public bool IsOfPair { get; init; }
}
