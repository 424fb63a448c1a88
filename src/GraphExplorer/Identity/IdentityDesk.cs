using System.Text.Json.Nodes;
using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Identity;

/// <summary>What came of a decision on two entities.</summary>
/// <param name="Problem">Why nothing was written; null when it was.</param>
/// <param name="DataVersion">Version of the data afterwards.</param>
/// <param name="Edges">Ids of relationships that are new or changed by it.</param>
public sealed record PairOutcome(string? Problem, long DataVersion, IReadOnlyList<string> Edges)
{
    public bool IsDone => Problem is null;
}

/// <summary>What a search for candidates brought.</summary>
/// <param name="New">Pairs that are proposed for the first time.</param>
/// <param name="Known">Pairs that were proposed or decided before.</param>
/// <param name="Withdrawn">Proposals that the rules no longer make.</param>
/// <param name="Notes">Limits that were met, in words.</param>
public sealed record ProposedPairs(int New, int Known, int Withdrawn, IReadOnlyList<string> Notes);

/// <summary>
/// Decides which entities are one: proposed by rules or by hand, accepted or rejected by a person, and taken back to a graph that is
/// equal to the one before. Each decision is one transaction and one entry of the log.
/// </summary>
public sealed class IdentityDesk(IGraphConnection graph, EditLog log, TimeProvider clock, IdentityLimits limits)
{
    /// <summary>Pairs that are listed at most.</summary>
    const int PairsShownMax = 5_000;

    static readonly string[] s_decision = ["kept", "by", "at", "note"];

    readonly MergeLoader _loader = new(graph, clock);

    /// <summary>All pairs, the best first.</summary>
    public async Task<IReadOnlyList<SamePair>> ListAsync(CancellationToken cancellationToken = default) => await Inquiry.AskAsync(
        graph,
        async inquiry => (await inquiry.RowsAsync("identity/pairs", ("limit", PairsShownMax))).Select(SamePair.Of).ToArray(),
        cancellationToken);

    /// <summary>Looks for candidates in the whole store and proposes what is new; what people decided stays.</summary>
    public async Task<ProposedPairs> ProposeAsync(CancellationToken cancellationToken = default)
    {
        var (entities, notes) = await Inquiry.AskAsync(graph, inquiry => new IdentityReader(inquiry, limits).ReadAsync(), cancellationToken);
        var found = new CandidateSearch(limits).Find(entities);
        var known = await ListAsync(cancellationToken);
        var wanted = found.Candidates.ToDictionary(candidate => SamePair.IdOf(candidate.One, candidate.Other), StringComparer.Ordinal);
        var open = known.Where(pair => pair.State == PairState.Proposed && pair.Stored.GetValueOrDefault("hand") is not true)
            .ToDictionary(pair => pair.Id, StringComparer.Ordinal);
        var held = known.Where(pair => !open.ContainsKey(pair.Id)).Select(pair => pair.Id).ToHashSet(StringComparer.Ordinal);
        var written = wanted.Where(pair => !held.Contains(pair.Key) && !(open.TryGetValue(pair.Key, out var before) && IsAs(before, pair.Value))).ToArray();
        // A pair of which one was merged meanwhile waits: taking the merge apart opens it again.
        var withdrawn = open.Values.Where(pair => !wanted.ContainsKey(pair.Id) && pair.One.MergedInto.Length + pair.Other.MergedInto.Length == 0)
            .Select(pair => pair.Id).ToArray();
        if (written.Length + withdrawn.Length > 0)
            await _loader.RunAsync(Guid.NewGuid().ToString("N"), "candidates for one entity", async (import, _, _) =>
            {
                await import.RunAsync("identity/withdraw", ("ids", withdrawn));
                await import.RunAsync("identity/propose", ("rows", written.Select(pair => RowOf(pair.Key, pair.Value)).ToArray()));
                return null;
            }, cancellationToken);
        var fresh = written.Count(pair => !open.ContainsKey(pair.Key));
        return new(fresh, wanted.Count - fresh, withdrawn.Length, [.. notes, .. found.Notes]);
    }

    /// <summary>Proposes two entities that a person thinks to be one.</summary>
    /// <returns>Id of the pair, or why it cannot be one.</returns>
    public async Task<(string? Pair, string? Problem)> ProposeAsync(string one, string other, string by, string reason, CancellationToken cancellationToken = default)
    {
        if (Unsigned(by, reason) is { } unsigned)
            return (null, unsigned);
        if (string.CompareOrdinal(one, other) > 0)
            (one, other) = (other, one);
        var id = SamePair.IdOf(one, other);
        var rows = await Inquiry.AskAsync(graph, inquiry => inquiry.RowsAsync("identity/both", ("ids", new[] { one, other })), cancellationToken);
        if (one == other || rows.Count < 2)
            return (null, "Choose two different entities that are in the graph.");
        var kinds = rows.Select(row => GraphElements.KindOf(row.List("labels").OfType<string>())).ToArray();
        if (kinds[0] != kinds[1])
            return (null, $"A {kinds[0]} and a {kinds[1]} cannot be one.");
        if (await FindAsync(id, cancellationToken) is not null)
            return (id, null);
        var row = RowOf(id, await ByHandAsync(one, other, $"{by}: {reason}", cancellationToken));
        ((Dictionary<string, object?>)row["properties"]!)["hand"] = true;
        await _loader.RunAsync(Guid.NewGuid().ToString("N"), "candidate for one entity", async (import, _, _) =>
        {
            await import.RunAsync("identity/propose", ("rows", new[] { row }));
            return null;
        }, cancellationToken);
        return (id, null);
    }

    // What a rule says of the two holds against a person's proposal as well.
    async Task<SameCandidate> ByHandAsync(string one, string other, string reason, CancellationToken cancellationToken)
    {
        var ties = (await Inquiry.AskAsync(
            graph, inquiry => inquiry.RowsAsync("identity/side", ("ids", new[] { one, other }), ("limit", limits.TiesMax)), cancellationToken))
            .ToLookup(row => row.Text("id"), StringComparer.Ordinal);
        var rule = ties[one].Where(row => row.Text("other") == other).Select(row => DistinctRules.Of(row.Text("type"))).FirstOrDefault(rule => rule is not null);
        return new(
            one, other, 0.5, rule is null ? SameLevel.Possible : SameLevel.RuledOut, [reason], rule?.Name ?? "",
            ties[one].Count() >= ties[other].Count() ? one : other);
    }

    /// <summary>Makes the two one: the other's edges, names and attributes are read as those of the one that stays.</summary>
    /// <param name="id">Id of the pair.</param>
    /// <param name="keep">Id of the one that stays.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<PairOutcome> AcceptAsync(string id, string keep, string by, string reason, CancellationToken cancellationToken = default) =>
        DecideAsync(id, PairState.Accepted, keep, by, reason, cancellationToken);

    /// <summary>Says that they are two. A merge is taken apart by it, and they are not proposed again.</summary>
    public Task<PairOutcome> RejectAsync(string id, string by, string reason, CancellationToken cancellationToken = default) =>
        DecideAsync(id, PairState.Rejected, "", by, reason, cancellationToken);

    /// <summary>Takes the decision back: the pair is as it was proposed, and the graph as it was before.</summary>
    public Task<PairOutcome> UndoAsync(string id, string by, string reason, CancellationToken cancellationToken = default) =>
        DecideAsync(id, PairState.Proposed, "", by, reason, cancellationToken);

    async Task<PairOutcome> DecideAsync(string id, PairState state, string keep, string by, string reason, CancellationToken cancellationToken)
    {
        if (Unsigned(by, reason) is { } unsigned)
            return new(unsigned, 0, []);
        if (await FindAsync(id, cancellationToken) is not { } seen)
            return new("There is no such pair.", 0, []);
        var edit = Guid.NewGuid();
        var decided = Decided(seen, state, keep, by, reason);
        await log.BeginAsync(edit, (by, reason), (seen.One.Id, seen.Other.Id, id), (TextOf(seen.Stored), TextOf(decided)), cancellationToken);
        var report = await _loader.RunAsync(edit.ToString("N"), "one entity", async (import, merges, _) =>
        {
            var result = await import.Statements.RunAsync(QueryFiles.Named("identity/pair").With(("id", id)), cancellationToken);
            SamePair? now = null;
            await foreach (var row in result.RecordsAsync(cancellationToken))
                now = SamePair.Of(row);
            if (now is null || now.State != seen.State || now.Kept != seen.Kept)
                return "Somebody decided on this pair meanwhile; look at it again.";
            if (Against(now, state, keep, merges) is { } problem)
                return problem;
            await import.RunAsync("identity/decide", ("id", id), ("properties", decided));
            return null;
        }, cancellationToken);
        await (report.Problem is null ? log.FinishAsync(edit, report.DataVersion, cancellationToken) : log.ForgetAsync(edit, cancellationToken));
        return new(report.Problem, report.DataVersion, report.ChangedEdges);
    }

    static string? Against(SamePair pair, PairState state, string keep, Merges merges)
    {
        if (pair.State == state)
            return state == PairState.Proposed ? "There is no decision to take back." : "This is decided so already.";
        if (state != PairState.Accepted)
            return null;
        if (keep != pair.One.Id && keep != pair.Other.Id)
            return "Say which of the two stays.";
        if (pair.One.Kind != pair.Other.Kind)
            return $"A {pair.One.Kind} and a {pair.Other.Kind} cannot be one.";
        // Only what stands for itself can be merged, so that the merges never branch.
        return new[] { pair.One, pair.Other }.FirstOrDefault(end => merges.IsAbsorbed(end.Id)) is { } absorbed
            ? $"{absorbed.Name} is merged into '{merges.KeptOf(absorbed.Id)}' already; decide on that one."
            : null;
    }

    Dictionary<string, object?> Decided(SamePair pair, PairState state, string keep, string by, string reason)
    {
        var properties = pair.Stored.Where(property => !s_decision.Contains(property.Key))
            .ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        properties["state"] = state.ToString().ToLowerInvariant();
        if (state == PairState.Proposed)
            return properties;
        (properties["by"], properties["at"], properties["note"]) = (by.Trim(), clock.GetUtcNow().ToString("O"), reason.Trim());
        if (state == PairState.Accepted)
            properties["kept"] = keep;
        return properties;
    }

    Task<SamePair?> FindAsync(string id, CancellationToken cancellationToken) => Inquiry.AskAsync(
        graph,
        async inquiry => await inquiry.RowsAsync("identity/pair", ("id", id)) is [var row, ..] ? SamePair.Of(row) : null,
        cancellationToken);

    static bool IsAs(SamePair pair, SameCandidate candidate) =>
        pair.Score.Equals(candidate.Score) && pair.Level == candidate.Level && pair.Rule == candidate.Rule
        && pair.Suggested == candidate.Suggested && pair.Reasons.SequenceEqual(candidate.Reasons);

    static Dictionary<string, object?> RowOf(string id, SameCandidate candidate) => new(StringComparer.Ordinal)
    {
        ["id"] = id,
        ["from"] = candidate.One,
        ["to"] = candidate.Other,
        ["properties"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = id, ["state"] = "proposed", ["score"] = candidate.Score, ["level"] = candidate.Level.ToString().ToLowerInvariant(),
            ["reason"] = string.Join('\n', candidate.Reasons), ["rule"] = candidate.Rule, ["suggested"] = candidate.Suggested,
        },
    };

    static string? Unsigned(string by, string reason) =>
        string.IsNullOrWhiteSpace(by) ? "Sign the decision: say who makes it."
        : string.IsNullOrWhiteSpace(reason) ? "Say why it is decided so." : null;

    static string TextOf(IReadOnlyDictionary<string, object?> properties)
    {
        var record = new JsonObject { ["record"] = "same-as" };
        foreach (var (name, value) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            record[name] = value switch { double number => number, bool truth => truth, _ => PropertyText.Of(value) };
        return record.ToJsonString();
    }
}
