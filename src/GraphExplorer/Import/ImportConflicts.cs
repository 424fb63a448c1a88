namespace GraphExplorer.Import;

/// <summary>What in a store stands against a claims file that is right in itself.</summary>
static class ImportConflicts
{
    const int ClaimsShownMax = 3;

    public static IReadOnlyList<ImportProblem> Find(ClaimsFile file, StoreState store) =>
        [.. Kinds(file, store), .. Texts(file, store), .. ClaimIds(file, store)];

    static IEnumerable<ImportProblem> Kinds(ClaimsFile file, StoreState store) =>
        from entity in file.Entities
        let stored = store.Entities.GetValueOrDefault(entity.Id)
        where stored is not null
        let kinds = stored.Labels.Where(label => label is not ("Entity" or "Leader")).ToArray()
        where kinds.Any(kind => !entity.Labels.Contains(kind))
        select new ImportProblem(
            file.Name, 0, entity.Id, $"it is {entity.LabelText} here, but {string.Join(" and ", kinds)} in the store.",
            "Give one of the two another id.");

    static IEnumerable<ImportProblem> Texts(ClaimsFile file, StoreState store)
    {
        var claims = file.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var texts = file.Sources.ToDictionary(source => source.Id, source => source.Sha256, StringComparer.Ordinal);
        foreach (var source in store.ClaimsOnChangedSources)
        {
            if (store.Sources[source.Key].Properties.Text("sha256") == texts[source.Key])
                continue;
            var others = source.Where(claim => !claims.Contains(claim)).Order(StringComparer.Ordinal).ToArray();
            var more = others.Length > ClaimsShownMax ? " …" : "";
            if (others.Length > 0)
                yield return new(
                    file.Name, 0, source.Key,
                    "the store holds another text of this source, and claims that are not in the file rest on it: "
                    + $"{string.Join(", ", others.Take(ClaimsShownMax))}{more}.",
                    "Give the new text an id of its own, or bring those claims along.");
        }
    }

    static IEnumerable<ImportProblem> ClaimIds(ClaimsFile file, StoreState store) =>
        from claim in file.Claims
        let stored = store.Claims.GetValueOrDefault(claim.Id)
        where stored is not null && stored.Claim.Source != claim.Source
        select new ImportProblem(
            file.Name, 0, claim.Id,
            $"the store has a claim of this id that rests on '{stored.Claim.Source}', not on '{claim.Source}'.",
            "Give the claim another id.");
}
