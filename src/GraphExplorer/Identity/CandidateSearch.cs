namespace GraphExplorer.Identity;

/// <summary>What a search for candidates found, and what it left out.</summary>
/// <param name="Candidates">Best first.</param>
/// <param name="Compared">How many pairs were compared.</param>
/// <param name="Notes">Limits that were met, in words.</param>
public sealed record CandidatesFound(IReadOnlyList<SameCandidate> Candidates, int Compared, IReadOnlyList<string> Notes);

/// <summary>
/// Finds entities that may be one among many. They meet by keys (sounds of names, initials, ids, ties in common), so that the work grows
/// with the number of entities, not with its square. Pure.
/// </summary>
public sealed class CandidateSearch(IdentityLimits limits)
{
    public CandidatesFound Find(IReadOnlyCollection<KnownEntity> entities)
    {
        var named = entities.Select(entity => new EntityNames(entity, limits.NamesMax)).ToArray();
        var notes = new List<string>();
        var pairs = new HashSet<(int, int)>();
        Meet(Bearers(named, entity => entity.Keys()), pairs, notes);
        Meet(TiesInCommon(named), pairs, notes);
        var judge = new SameJudge(limits);
        var found = pairs.Select(pair => judge.Judge(named[pair.Item1], named[pair.Item2])).OfType<SameCandidate>()
            .OrderBy(candidate => candidate.Level).ThenByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.One, StringComparer.Ordinal).ThenBy(candidate => candidate.Other, StringComparer.Ordinal).ToArray();
        if (found.Length > limits.CandidatesMax)
            notes.Add($"Only the best {limits.CandidatesMax} of {found.Length} candidates are kept (limit CandidatesMax).");
        return new([.. found.Take(limits.CandidatesMax)], pairs.Count, notes);
    }

    void Meet(IEnumerable<KeyValuePair<string, List<int>>> bearers, HashSet<(int, int)> pairs, List<string> notes)
    {
        var common = 0;
        foreach (var (_, who) in bearers.OrderBy(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (who.Count > limits.KeyBearersMax)
            {
                common++;
                continue;
            }
            for (var first = 0; first < who.Count; first++)
                for (var second = first + 1; second < who.Count; second++)
                    if (pairs.Count < limits.PairsMax)
                        pairs.Add((who[first], who[second]));
        }
        if (common > 0)
            notes.Add($"Keys that more than {limits.KeyBearersMax} entities share were left out: {common} (limit KeyBearersMax).");
        if (pairs.Count >= limits.PairsMax)
            notes.Add($"Only {limits.PairsMax} pairs were compared (limit PairsMax).");
    }

    static Dictionary<string, List<int>> Bearers(EntityNames[] named, Func<EntityNames, IEnumerable<string>> keys)
    {
        var bearers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < named.Length; index++)
            foreach (var key in keys(named[index]).Distinct(StringComparer.Ordinal))
                if (bearers.TryGetValue(key, out var who))
                    who.Add(index);
                else
                    bearers.Add(key, [index]);
        return bearers;
    }

    Dictionary<string, List<int>> TiesInCommon(EntityNames[] named)
    {
        var shared = new Dictionary<(int, int), int>();
        foreach (var who in Bearers(named, entity => entity.Entity.Ties.Select(tie => $"{tie.Type} {tie.IsOut} {tie.Other}")).Values)
            if (who.Count <= limits.KeyBearersMax)
                for (var first = 0; first < who.Count; first++)
                    for (var second = first + 1; second < who.Count; second++)
                        if (shared.Count < limits.PairsMax || shared.ContainsKey((who[first], who[second])))
                            shared[(who[first], who[second])] = shared.GetValueOrDefault((who[first], who[second])) + 1;
        return shared.Where(pair => pair.Value >= limits.SharedTiesMin)
            .ToDictionary(pair => $"ties {pair.Key.Item1} {pair.Key.Item2}", pair => new List<int> { pair.Key.Item1, pair.Key.Item2 }, StringComparer.Ordinal);
    }
}
