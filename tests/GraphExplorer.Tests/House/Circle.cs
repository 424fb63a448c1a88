namespace GraphExplorer.Tests.House;

/// <summary>Finds a circle among arrows between names, or null when there is none.</summary>
static class Circle
{
    public static string? Find(IReadOnlySet<(string From, string To)> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var done = new HashSet<string>();
        foreach (var start in arrows.Select(arrow => arrow.From).Distinct().Order(StringComparer.Ordinal))
            if (Walk(start, [], next, done) is { } circle)
                return circle;
        return null;
    }

    static string? Walk(string at, List<string> path, ILookup<string, string> next, HashSet<string> done)
    {
        var seen = path.IndexOf(at);
        if (seen >= 0)
            return string.Join(" -> ", path.Skip(seen).Append(at));
        if (done.Contains(at))
            return null;
        path.Add(at);
        foreach (var to in next[at].Order(StringComparer.Ordinal))
            if (Walk(to, path, next, done) is { } circle)
                return circle;
        path.RemoveAt(path.Count - 1);
        done.Add(at);
        return null;
    }
}
