using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphExplorer.Workspace;
using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Editing.Review;

/// <summary>
/// Keeps candidates and the decisions on them in the workspace. Every decision can be taken back, the latest first, until
/// its candidates are in the graph.
/// </summary>
public sealed class ReviewStore(WorkspaceDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Adds what is proposed and was not proposed for this source before, whatever was decided then.
    /// </summary>
    /// <returns>How many are new, how many were known, and how many of these had been rejected.</returns>
    public async Task<ProposalCount> ProposeAsync(
        string source, IReadOnlyList<(string Rule, Proposal Proposal)> proposals, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var known = await db.Candidates.Where(row => row.Source == source)
            .Select(row => new { row.Key, row.State }).ToDictionaryAsync(row => row.Key, row => row.State, cancellationToken);
        var keyed = proposals.Select(each => (Key: KeyOf(each.Proposal), each.Rule, each.Proposal)).DistinctBy(each => each.Key).ToArray();
        var added = keyed.Where(each => !known.ContainsKey(each.Key)).ToArray();
        db.Candidates.AddRange(added.Select(each => new CandidateRow
        {
            Id = Guid.NewGuid(), Source = source, Key = each.Key, Rule = each.Rule, State = (int)CandidateState.Proposed,
            Start = each.Proposal.Claim.Passages is [var first, ..] ? first.Start : 0, Content = Write(each.Proposal),
        }));
        await db.SaveChangesAsync(cancellationToken);
        var rejected = keyed.Count(each => known.TryGetValue(each.Key, out var state) && state == (int)CandidateState.Rejected);
        return new(added.Length, keyed.Length - added.Length, rejected);
    }

    /// <summary>The candidates of a source in order of its text.</summary>
    public async Task<IReadOnlyList<Candidate>> OfSourceAsync(string source, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Candidates.AsNoTracking().Where(row => row.Source == source)
            .OrderBy(row => row.Start).ThenBy(row => row.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(CandidateOf)];
    }

    /// <summary>Sources with candidates, and how many of them are in each state.</summary>
    public async Task<IReadOnlyList<ReviewProgress>> ProgressAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Candidates.GroupBy(row => new { row.Source, row.State })
            .Select(group => new { group.Key.Source, group.Key.State, Count = group.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ReviewProgress(
                    group.Key, group.ToDictionary(row => (CandidateState)row.State, row => row.Count))),
        ];
    }

    /// <summary>Decides on candidates at once; one step of undo. Those that are in the graph already are left as they are.</summary>
    public Task DecideAsync(
        IReadOnlyCollection<Guid> candidates, CandidateState state, string by, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            candidates,
            row => (row.State, row.By, row.Reason, row.At) = ((int)state, by, reason, clock.GetUtcNow()), by, cancellationToken);

    /// <summary>Puts other proposals in the place of what is proposed; one step of undo.</summary>
    public Task EditAsync(
        IReadOnlyDictionary<Guid, Proposal> proposals, string by, CancellationToken cancellationToken = default) =>
        ChangeAsync([.. proposals.Keys], row => row.Content = Write(proposals[row.Id]), by, cancellationToken);

    /// <summary>Takes the latest decision on a source back; null when there is none left.</summary>
    public async Task<UndoneDecision?> UndoAsync(string source, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        if (await db.Decisions.Where(row => row.Source == source).MaxAsync(row => (long?)row.Batch, cancellationToken) is not { } batch)
            return null;
        var decisions = await db.Decisions.Where(row => row.Batch == batch).ToListAsync(cancellationToken);
        var ids = decisions.Select(decision => decision.Candidate).ToArray();
        var rows = await db.Candidates.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var decision in decisions)
        {
            if (!rows.TryGetValue(decision.Candidate, out var row) || row.State == (int)CandidateState.Applied)
                continue;
            (row.State, row.By, row.Reason, row.At, row.Content) =
                (decision.State, decision.By, decision.Reason, decision.At, decision.Content);
        }
        db.Decisions.RemoveRange(decisions);
        await db.SaveChangesAsync(cancellationToken);
        return new(ids);
    }

    /// <summary>Notes that candidates are in the graph; that is no step of undo, and what was decided before can no longer be taken back.</summary>
    internal async Task AppliedAsync(IReadOnlyCollection<Guid> candidates, Guid edit, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Candidates.Where(row => candidates.Contains(row.Id)).ExecuteUpdateAsync(
            row => row.SetProperty(each => each.State, (int)CandidateState.Applied).SetProperty(each => each.Edit, edit), cancellationToken);
        await db.Decisions.Where(row => candidates.Contains(row.Candidate)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    async Task ChangeAsync(IReadOnlyCollection<Guid> candidates, Action<CandidateRow> change, string by, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        var rows = await db.Candidates.Where(row => candidates.Contains(row.Id) && row.State != (int)CandidateState.Applied)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return;
        var batch = (await db.Decisions.MaxAsync(row => (long?)row.Batch, cancellationToken) ?? 0) + 1;
        foreach (var row in rows)
        {
            db.Decisions.Add(new DecisionRow
            {
                Batch = batch, Source = row.Source, Candidate = row.Id, State = row.State, By = row.By, Reason = row.Reason, At = row.At,
                Content = row.Content, Decider = by, Decided = clock.GetUtcNow(),
            });
            change(row);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    // The same reading of the same words is the same candidate, wherever a new revision of the document has moved them.
    static string KeyOf(Proposal proposal)
    {
        var claim = proposal.Claim;
        string[] said =
        [
            claim.Predicate, claim.FromRaw, claim.ToRaw, claim.From, claim.To, claim.NameText, claim.Value, claim.ValueMin, claim.ValueMax,
            claim.Stance, .. claim.Passages.Select(passage => passage.Quote),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))));
    }

    static string Write(Proposal proposal) => JsonSerializer.Serialize(proposal);

    static Candidate CandidateOf(CandidateRow row) => new()
    {
        Id = row.Id, Source = row.Source, Rule = row.Rule, State = (CandidateState)row.State, By = row.By, At = row.At, Reason = row.Reason,
        Proposal = JsonSerializer.Deserialize<Proposal>(row.Content)!,
    };
}

/// <summary>What came of proposing.</summary>
/// <param name="Added">Candidates that are new.</param>
/// <param name="Known">Candidates that had been proposed before.</param>
/// <param name="Rejected">How many of these were rejected then.</param>
public sealed record ProposalCount(int Added, int Known, int Rejected);

/// <summary>How many candidates of a source are in which state.</summary>
public sealed record ReviewProgress(string Source, IReadOnlyDictionary<CandidateState, int> Counts)
{
    public int Of(CandidateState state) => Counts.GetValueOrDefault(state);

    public int All => Counts.Values.Sum();
}

/// <summary>The candidates of a decision that was taken back.</summary>
public sealed record UndoneDecision(IReadOnlyList<Guid> Candidates);
