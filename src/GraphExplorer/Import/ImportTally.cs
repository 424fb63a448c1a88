namespace GraphExplorer.Import;

/// <summary>Adds up what the batches of an import did.</summary>
sealed class ImportTally
{
    /// <summary>Ids that a report lists; of a long import it names only the first.</summary>
    const int IdsMax = 1_000;

    readonly OrderedDictionary<string, ImportCount> _counts = new(StringComparer.Ordinal);
    readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    readonly HashSet<string> _edges = new(StringComparer.Ordinal);
    int _known;

    public bool IsEmpty => _counts.Count == 0;

    public void Add(ImportPlan plan, int known, IEnumerable<string> sources)
    {
        _known += known;
        var again = sources.Count(source => !_sources.Add(source));
        foreach (var count in plan.Counts)
        {
            // A source whose rows fill several batches comes with each of them.
            var part = count.Kind == "sources" ? count with { Unchanged = count.Unchanged - again } : count;
            _counts[count.Kind] = _counts.TryGetValue(count.Kind, out var so) ? Sum(so, part) : part;
        }
        Take(_entities, plan.ChangedEntities);
        Take(_edges, plan.ChangedEdges);
    }

    public ImportReport Of(ImportReport report) => report with
    {
        Counts = [.. _counts.Values], ChangedEntities = [.. _entities], ChangedEdges = [.. _edges], KnownEntities = _known, Sources = [.. _sources],
    };

    static void Take(HashSet<string> into, IReadOnlyList<string> ids)
    {
        foreach (var id in ids.Take(IdsMax - into.Count))
            into.Add(id);
    }

    static ImportCount Sum(ImportCount one, ImportCount other) => new(
        one.Kind, one.Created + other.Created, one.Updated + other.Updated, one.Unchanged + other.Unchanged, one.Removed + other.Removed);
}
