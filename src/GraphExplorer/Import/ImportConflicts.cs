namespace GraphExplorer.Import;

/// <summary>What in a store stands against a claims file that is right in itself.</summary>
static class ImportConflicts
{
    const int ClaimsShownMax = 3;

    public static IReadOnlyList<ImportProblem> Find(ClaimsFile file, StoreState store, ImportOptions options) =>
    [
        .. options.SourcesAreNew ? SourceIds(file, store) : [], .. Origins(file, store), .. Kinds(file, store),
        .. Revisions(file, store), .. Texts(file, store), .. ClaimIds(file, store),
    ];

    static IEnumerable<ImportProblem> SourceIds(ClaimsFile file, StoreState store) =>
        from source in file.Sources
        where store.Sources.ContainsKey(source.Id)
        select new ImportProblem(
            file.Name, 0, source.Id, "the store already has a source of this id.", "Give the new one another id.");

    static IEnumerable<ImportProblem> Origins(ClaimsFile file, StoreState store)
    {
        var known = file.Sources.Concat(store.Grades).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return from source in file.Sources
               from origin in source.DerivedFrom
               where !known.Contains(origin)
               select new ImportProblem(
                   file.Name, 0, source.Id, $"it repeats '{origin}', which the store does not have.",
                   "Add that source first.");
    }

    /// <summary>Beyond its first revision, the text of a source changes only by another revision.</summary>
    static IEnumerable<ImportProblem> Revisions(ClaimsFile file, StoreState store) =>
        from source in file.Sources
        where source.Revision > 1 && store.Sources.TryGetValue(source.Id, out var stored)
            && stored.Properties.Text("sha256") != source.Sha256
        select new ImportProblem(
            file.Name, 0, source.Id, $"the store holds revision {source.Revision} of this source, with another text.",
            "Bring along that text, or add this one as a new revision on the source's page.");

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
        var revised = file.Sources.Where(source => source.Revision > 1).Select(source => source.Id).ToArray();
        foreach (var source in store.ClaimsOnChangedSources)
        {
            if (!texts.TryGetValue(source.Key, out var text) || revised.Contains(source.Key)
                || store.Sources[source.Key].Properties.Text("sha256") == text)
                continue;
            var others = source.Where(claim => !claims.Contains(claim)).Order(StringComparer.Ordinal).ToArray();
            var more = others.Length > ClaimsShownMax ? " …" : "";
            if (others.Length > 0)
                yield return new(
                    file.Name, 0, source.Key,
                    "the store holds another text of this source, and claims that are not in the file rest on it: "
                    + $"{string.Join(", ", others.Take(ClaimsShownMax))}{more}.",
                    "Add the new text as a new revision on the source's page, or bring those claims along.");
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
