using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Editing.Review;

/// <summary>
/// Brings accepted candidates into the graph: the draft of a source is what they would write together, and applying it
/// writes all of it in one transaction, or nothing.
/// </summary>
public sealed class ReviewDesk(IGraphConnection graph, ReviewStore store, GraphEditor editor)
{
    /// <summary>What the accepted candidates of a source would change in the graph as it is now.</summary>
    public async Task<Draft> DraftAsync(string source, string by, string reason, CancellationToken cancellationToken = default)
    {
        var candidates = await store.OfSourceAsync(source, cancellationToken);
        Candidate[] accepted = [.. candidates.Where(candidate => candidate.State == CandidateState.Accepted)];
        var named = accepted.Select(candidate => candidate.Proposal).ToArray();
        var known = await KnownRecords.ReadAsync(
            graph, [], named.SelectMany(proposal => proposal.Entities).Select(entity => entity.Id),
            named.SelectMany(proposal => new[] { proposal.MergeInto, IdOf(proposal.Claim) }).Where(id => id.Length > 0), cancellationToken);
        return new Draft(accepted, new GraphEdit
        {
            By = by,
            Reason = reason,
            Entities =
            [
                .. named.SelectMany(proposal => proposal.Entities).Where(entity => !known.Entities.ContainsKey(entity.Id))
                    .DistinctBy(entity => entity.Id).Select(entity => new EntityChange(entity)),
            ],
            Claims = [.. NewClaims(named, known), .. Merged(named, known)],
        });
    }

    /// <summary>Writes the draft of a source.</summary>
    /// <returns>What came of it; problems carry the id of the claim that they stand against.</returns>
    /// <exception cref="GraphRefusedException">The store refused a statement; nothing was written.</exception>
    /// <exception cref="GraphUnreachableException">The store is away; the draft stays as it is.</exception>
    public async Task<EditOutcome> ApplyAsync(string source, string by, string reason, CancellationToken cancellationToken = default)
    {
        var draft = await DraftAsync(source, by, reason, cancellationToken);
        if (draft.Candidates.Count == 0)
            return new([new("", "The draft is empty: accept a candidate first.")], null);
        // All of it may be in the graph already, when the program ended before the draft was marked as applied.
        var outcome = draft.Edit.IsEmpty ? new EditOutcome([], null) : await editor.ApplyAsync(draft.Edit, cancellationToken);
        if (outcome.IsDone)
            await store.AppliedAsync([.. draft.Candidates.Select(candidate => candidate.Id)], draft.Edit.Id, cancellationToken);
        return outcome;
    }

    /// <summary>What stands against a candidate as it is proposed, were it alone in a draft.</summary>
    public async Task<IReadOnlyList<EditProblem>> CheckAsync(Proposal proposal, CancellationToken cancellationToken = default)
    {
        var known = await KnownRecords.ReadAsync(graph, [], proposal.Entities.Select(entity => entity.Id), [], cancellationToken);
        return await editor.CheckAsync(
            new GraphEdit
            {
                By = "-", Reason = "-",
                Entities = [.. proposal.Entities.Where(entity => !known.Entities.ContainsKey(entity.Id)).Select(entity => new EntityChange(entity))],
                Claims = [new ClaimChange(proposal.Claim)],
            },
            cancellationToken);
    }

    /// <summary>The id that the claim of a proposal has in the graph.</summary>
    public static string IdOf(ClaimDraft claim) => claim.Id.Length > 0 ? claim.Id : RecordLines.NewId(claim);

    static IEnumerable<ClaimChange> NewClaims(IEnumerable<Proposal> proposals, KnownRecords known) => proposals
        .Where(proposal => proposal.MergeInto.Length == 0 && !known.Claims.ContainsKey(IdOf(proposal.Claim)))
        .Select(proposal => proposal.Claim).DistinctBy(IdOf).Select(claim => new ClaimChange(claim));

    // A claim that is known gets the words of all candidates that were merged into it.
    static IEnumerable<ClaimChange> Merged(IEnumerable<Proposal> proposals, KnownRecords known) =>
        from proposal in proposals
        where proposal.MergeInto.Length > 0
        group proposal.Claim.Passages by proposal.MergeInto into more
        where known.Claims.ContainsKey(more.Key)
        let before = ClaimDraft.Of(known.Claims[more.Key])
        let after = before with { Passages = [.. before.Passages.Union(more.SelectMany(passages => passages))] }
        where after.Passages.Count > before.Passages.Count
        select new ClaimChange(after, before);
}

/// <summary>The accepted candidates of a source, and what they would change together.</summary>
public sealed record Draft(IReadOnlyList<Candidate> Candidates, GraphEdit Edit);
