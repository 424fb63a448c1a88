using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>A source that forms one voice with another, and the link that joins it.</summary>
/// <param name="Id">Id of the source.</param>
/// <param name="Title">Its title.</param>
/// <param name="Repeats">True when it repeats <paramref name="Other"/>, false when that repeats it.</param>
/// <param name="Other">Title of the source that it is joined by, which is nearer to the one that is looked at.</param>
/// <param name="OtherId">Its id.</param>
public sealed record SourceVoice(string Id, string Title, bool Repeats, string Other, string OtherId)
{
    /// <summary>
    /// Every source that counts as one with this one, the nearest first: joined by "derived from" in whatever direction
    /// and over any number of steps, as <see cref="Evidence.SourceGroups"/> counts them.
    /// </summary>
    internal static IReadOnlyList<SourceVoice> Of(string id, IReadOnlyList<GraphRecord> origins)
    {
        var links = origins.SelectMany(row => new[]
        {
            (From: row.Text("origin"), FromTitle: row.Text("originTitle"), To: row.Text("source"), ToTitle: row.Text("title"), Repeats: true),
            (From: row.Text("source"), FromTitle: row.Text("title"), To: row.Text("origin"), ToTitle: row.Text("originTitle"), Repeats: false),
        }).ToLookup(link => link.From, StringComparer.Ordinal);
        var (seen, waiting, found) = (new HashSet<string>(StringComparer.Ordinal) { id }, new Queue<string>([id]), new List<SourceVoice>());
        while (waiting.TryDequeue(out var at))
            foreach (var link in links[at].Where(link => seen.Add(link.To)))
            {
                found.Add(new(link.To, link.ToTitle, link.Repeats, link.FromTitle, link.From));
                waiting.Enqueue(link.To);
            }
        return found;
    }
}
