namespace GraphExplorer.Evidence;

/// <summary>
/// Sources that repeat one another count as one: connected by "derived from", in whatever direction and over any number
/// of steps.
/// </summary>
sealed class SourceGroups
{
    readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);

    public SourceGroups(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
            foreach (var origin in source.DerivedFrom)
                _parent[Root(source.Id)] = Root(origin);
    }

    public int Independent(IEnumerable<string> sources) =>
        sources.Select(Root).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Every source that is one voice with one of these, these included.</summary>
    public IEnumerable<string> VoiceOf(IReadOnlyCollection<string> sources)
    {
        var roots = sources.Select(Root).ToHashSet(StringComparer.Ordinal);
        return _parent.Keys.Concat(_parent.Values).Concat(sources).Distinct(StringComparer.Ordinal)
            .Where(source => roots.Contains(Root(source)));
    }

    string Root(string source)
    {
        while (_parent.TryGetValue(source, out var parent) && parent != source)
            source = parent;
        return source;
    }
}
