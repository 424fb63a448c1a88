using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>The steps that write claims and join them to their ends and passages.</summary>
sealed class ClaimSteps(ClaimsFile file, StoreState store, long version, Reading reading)
{
    readonly Dictionary<string, Source> _cited = file.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    public void AddTo(IEnumerable<Source> all, List<ImportStep> steps, List<ImportCount> counts)
    {
        var sources = all.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var rows = new RowSet(version);
        foreach (var claim in file.Claims)
        {
            var wanted = ClaimProperties.Of(claim, sources[claim.Source], reading.IsContradicted(claim), store.Merges);
            var stored = store.Claims.GetValueOrDefault(claim.Id);
            var same = stored is not null && Properties.AreAll(wanted, stored.Properties)
                && HasSameLinks(claim, stored);
            rows.Add(claim.Id, wanted, stored is not null, same);
        }
        foreach (var stored in OtherClaims().Where(stored => sources.ContainsKey(stored.Claim.Source)))
        {
            var wanted = ClaimProperties.Of(
                stored.Claim, sources[stored.Claim.Source], reading.IsContradicted(stored.Claim), store.Merges);
            rows.AddIfChanged(stored.Claim.Id, wanted, stored.Properties);
        }
        Add(steps, "claim", "rows", rows.Rows);
        counts.Add(RowSet.Count("claims", [rows]));
        var moved = file.Claims.Where(claim => !HasSameLinks(claim, store.Claims.GetValueOrDefault(claim.Id)));
        AddLinks(steps, [.. moved]);
    }

    void AddLinks(List<ImportStep> steps, Claim[] claims)
    {
        var moved = claims.Where(claim => store.Claims.ContainsKey(claim.Id)).ToArray();
        Add(steps, "claim-unlink", "ids", moved.Select(claim => claim.Id));
        Add(steps, "claim-subject", "rows", claims.Select(claim => Link(claim, claim.From)));
        Add(steps, "claim-object", "rows", claims.Where(claim => claim.To is not null && claim.Name is null)
            .Select(claim => Link(claim, claim.To!)));
        Add(steps, "claim-name", "rows",
            claims.Where(claim => claim.Name is not null).Select(claim => Link(claim, claim.To!)));
        Add(steps, "claim-passage", "rows",
            claims.SelectMany(claim => PassageIds(claim).Select(id => Link(claim, id))));
        var left = moved.SelectMany(claim => store.Claims[claim.Id].Passages)
            .Except(file.Claims.SelectMany(PassageIds), StringComparer.Ordinal);
        Add(steps, "passage-drop", "ids", left);
    }

    /// <summary>
    /// Claims of other files beside this file's: a source that is dated anew, or a claim that no longer contradicts,
    /// shows in them.
    /// </summary>
    IEnumerable<StoredClaim> OtherClaims()
    {
        var own = file.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        return store.Whole.Where(id => !own.Contains(id)).Order(StringComparer.Ordinal).Select(id => store.Claims[id]);
    }

    bool HasSameLinks(Claim claim, StoredClaim? stored) =>
        stored is not null && stored.Claim.From == claim.From && stored.Claim.To == claim.To
        && stored.Passages.Order(StringComparer.Ordinal).SequenceEqual(PassageIds(claim).Order(StringComparer.Ordinal));

    IEnumerable<string> PassageIds(Claim claim) =>
        claim.Passages.Select(passage => ElementProperties.PassageId(passage, _cited[claim.Source]));

    static Dictionary<string, object?> Link(Claim claim, string target) =>
        Properties.Of(("claim", claim.Id), ("target", target));

    static void Add(List<ImportStep> steps, string query, string parameter, IEnumerable<object?> rows)
    {
        object?[] list = [.. rows];
        if (list.Length > 0)
            steps.Add(new(query, parameter, "claims", list));
    }
}
