using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Editing;

/// <summary>
/// Changes to claims that are in the graph: which one leads, what is deprecated, graded anew or contradicted. Nothing is
/// deleted, and every change can be taken back by another.
/// </summary>
public sealed class ClaimDesk(IGraphConnection graph, GraphEditor editor, EditLog log)
{
    const string Preferred = "preferred";
    const string Normal = "normal";
    const string Deprecated = "deprecated";

    /// <summary>The claim as it may be changed, with the entities and the source that it names; null when there is none.</summary>
    public async Task<StatedDraft?> FindAsync(string claim, CancellationToken cancellationToken = default)
    {
        var known = await KnownRecords.ReadAsync(graph, [], [], [claim], cancellationToken);
        return known.Claims.TryGetValue(claim, out var found)
            ? new StatedDraft(ClaimDraft.Of(found), known.Entities, known.Sources[found.Source])
            : null;
    }

    /// <summary>Writes a claim in the place of what was seen.</summary>
    public Task<EditOutcome> ChangeAsync(
        ClaimDraft before, ClaimDraft after, IReadOnlyList<EntityDraft> entities, string by, string reason, CancellationToken cancellationToken = default) =>
        editor.ApplyAsync(
            new GraphEdit
            {
                By = by, Reason = reason, Claims = [new ClaimChange(after, before)],
                Entities = [.. entities.Select(entity => new EntityChange(entity))],
            },
            cancellationToken);

    /// <summary>Lets one claim lead among others; whichever of them led before does so no longer.</summary>
    /// <param name="claim">Id of the claim that leads; null for none.</param>
    /// <param name="among">Ids of the claims that it is chosen from.</param>
    /// <param name="by">Who chooses.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<EditOutcome> LeadAsync(
        string? claim, IReadOnlyCollection<string> among, string by, string reason, CancellationToken cancellationToken = default)
    {
        var known = await KnownRecords.ReadAsync(graph, [], [], among, cancellationToken);
        var changes = known.Claims.Values.Select(ClaimDraft.Of)
            .Where(each => (each.Rank == Preferred) != (each.Id == claim))
            .Select(each => new ClaimChange(each with { Rank = each.Id == claim ? Preferred : Normal }, each));
        return await editor.ApplyAsync(new GraphEdit { By = by, Reason = reason, Claims = [.. changes] }, cancellationToken);
    }

    /// <summary>Deprecates a claim, or restores it: a deprecated one is kept and no longer read.</summary>
    public async Task<EditOutcome> DeprecateAsync(string claim, bool on, string by, string reason, CancellationToken cancellationToken = default) =>
        await FindAsync(claim, cancellationToken) is { } stated
            ? await ChangeAsync(stated.Claim, stated.Claim with { Rank = on ? Deprecated : Normal }, [], by, reason, cancellationToken)
            : Gone;

    /// <summary>States that two claims cannot both be right.</summary>
    public Task<EditOutcome> ContradictAsync(
        string claim, string other, string aspect, string note, string by, CancellationToken cancellationToken = default)
    {
        var (first, second) = string.CompareOrdinal(claim, other) < 0 ? (claim, other) : (other, claim);
        return editor.ApplyAsync(
            new GraphEdit { By = by, Reason = note, Contradictions = [new Contradiction(first, second, aspect, note)] }, cancellationToken);
    }

    /// <summary>
    /// Takes an edit back: what it changed becomes as it was, what it added is deprecated. What was changed again since
    /// then is not overwritten, and then nothing is.
    /// </summary>
    public async Task<EditOutcome> TakeBackAsync(Guid edit, string by, CancellationToken cancellationToken = default)
    {
        var changes = await log.OfEditAsync(edit, cancellationToken);
        var known = await KnownRecords.ReadAsync(
            graph, [], changes.Select(change => change.Subject), changes.Select(change => change.Subject), cancellationToken);
        var claims = new List<ClaimChange>();
        var entities = new List<EntityChange>();
        foreach (var change in changes.Where(change => !change.IsOfPair))
        {
            var claim = known.Claims.TryGetValue(change.Subject, out var stated) ? ClaimDraft.Of(stated) : null;
            var entity = known.Entities.TryGetValue(change.Subject, out var described) ? EntityDraft.Of(described) : null;
            var now = claim is not null ? RecordLines.Of(claim) : entity is not null ? RecordLines.Of(entity) : null;
            if (now != change.After)
                return new([new EditProblem(change.Subject, "It was changed again since then. Take the later change back first.")], null);
            if (claim is not null)
                claims.Add(Back(change, claim));
            else if (change.Before is { } before)
                entities.Add(new EntityChange(RecordReading.Entity(before), entity!));
        }
        return claims.Count + entities.Count == 0
            ? new([new EditProblem("", "This change cannot be taken back: a contradiction stands until one of its claims is deprecated.")], null)
            : await editor.ApplyAsync(
                new GraphEdit { By = by, Reason = $"Takes back: {changes[0].Reason}", Claims = claims, Entities = entities }, cancellationToken);
    }

    static ClaimChange Back(LoggedChange change, ClaimDraft now) =>
        new(change.Before is { } before ? RecordReading.Claim(before) : now with { Rank = Deprecated }, now);

    static EditOutcome Gone => new([new EditProblem("", "The claim is no longer in the graph.")], null);
}

/// <summary>A claim of the graph to be changed.</summary>
public sealed record StatedDraft(ClaimDraft Claim, IReadOnlyDictionary<string, Entity> Entities, Source Source);
