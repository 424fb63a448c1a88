using GraphExplorer.Editing;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Identity;

/// <summary>
/// Takes one entity apart that was coded as one and is two: claims that speak of the second are moved to it, in one edit that is checked
/// and logged as every edit is.
/// </summary>
public sealed class EntitySplit(IGraphConnection graph, GraphEditor editor)
{
    /// <summary>Claims that are listed at most.</summary>
    const int ClaimsShownMax = 2_000;

    /// <summary>The claims that were coded on an entity itself.</summary>
    public Task<IReadOnlyList<CodedClaim>> ClaimsAsync(string entity, CancellationToken cancellationToken = default) => Inquiry.AskAsync<IReadOnlyList<CodedClaim>>(
        graph,
        async inquiry => [.. (await inquiry.RowsAsync("identity/claims", ("id", entity), ("limit", ClaimsShownMax))).Select(row => new CodedClaim(
            row.Text("id"), row.Text("predicate"), row.Text("subject"), row.Text("object"), row.Text("startEdtf"), row.Text("quote")))],
        cancellationToken);

    /// <summary>Moves claims from an entity to another, which is new or in the graph already.</summary>
    /// <param name="from">Id of the entity that the claims are coded on.</param>
    /// <param name="into">The second entity.</param>
    /// <param name="claims">Ids of the claims that speak of it.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<EditOutcome> MoveAsync(
        string from, EntityDraft into, IReadOnlyCollection<string> claims, string by, string reason, CancellationToken cancellationToken = default)
    {
        var known = await KnownRecords.ReadAsync(graph, [], [into.Id], claims, cancellationToken);
        if (claims.Except(known.Claims.Keys).FirstOrDefault() is { } missing)
            return new([new(missing, "There is no such claim any more.")], null);
        if (known.Claims.Values.FirstOrDefault(claim => claim.From != from && claim.To != from) is { } other)
            return new([new(other.Id, $"This claim is not coded on '{from}'.")], null);
        var changes = known.Claims.Values.OrderBy(claim => claim.Id, StringComparer.Ordinal).Select(ClaimDraft.Of).Select(before =>
            new ClaimChange(before with { From = Moved(before.From), To = Moved(before.To) }, before));
        return await editor.ApplyAsync(
            new GraphEdit
            {
                By = by,
                Reason = reason,
                Entities = known.Entities.ContainsKey(into.Id) ? [] : [new(into)],
                Claims = [.. changes],
            },
            cancellationToken);

        string Moved(string id) => id == from ? into.Id : id;
    }
}

/// <summary>A claim as it was coded, for choosing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Predicate">Relationship type, <c>KNOWN_AS</c> or attribute.</param>
/// <param name="Subject">Name of its subject.</param>
/// <param name="Object">Name of its object; empty for an attribute.</param>
/// <param name="StartEdtf">Since when.</param>
/// <param name="Quote">Words that it rests on.</param>
public sealed record CodedClaim(string Id, string Predicate, string Subject, string Object, string StartEdtf, string Quote);
