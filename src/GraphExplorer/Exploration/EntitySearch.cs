using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// Type-ahead over main names and aliases, forgiving of accents, apostrophes, ways of spelling and, when nothing else
/// is found,
/// of typing errors. Each entity comes once, with the name that matches best.
/// </summary>
public sealed class EntitySearch(IGraphConnection graph, ExplorationLimits limits)
{
    const string Primary = "primary";

    static readonly string[] s_kindOrder = ["Group", "Person", "StateActor", "Event", "Place", "Community"];

    /// <summary>The hits, best first; none for a text without letters and digits.</summary>
    /// <param name="typed">A name or its beginning, perhaps after a kind and a colon: <c>group:imu</c>.</param>
    /// <param name="label">Only entities with this label, for pickers; empty = any. A kind in the text counts before
    /// it.</param>
    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, string label = "", CancellationToken cancellationToken = default)
    {
        var text = SearchText.Of(typed);
        if (text.Label.Length == 0) text = text with { Label = label };
        return text.IsEmpty
            ? Task.FromResult<IReadOnlyList<SearchHit>>([])
            : Inquiry.AskAsync(graph, inquiry => FindAsync(inquiry, text), cancellationToken);
    }

    async Task<IReadOnlyList<SearchHit>> FindAsync(Inquiry inquiry, SearchText text)
    {
        // The longest word narrows most; the ranking looks at all of them.
        var (word, skeleton) = (text.Words.MaxBy(part => part.Length)!, text.SkeletonWords.MaxBy(part => part.Length)!);
        var rows = await inquiry.RowsAsync(
            "explore/search", ("key", word), ("word", " " + word), ("skeleton", skeleton), ("skeletonWord", " " + skeleton),
            ("label", text.Label), ("limit", limits.SearchCandidatesMax));
        var hits = Best(rows, row => SearchRanking.Of(text, row.Text("key"), row.Text("skeleton")));
        if (hits.Count > 0) return hits;

        var near = await inquiry.RowsAsync(
            "explore/search-near", ("initial", skeleton[..1]), ("wordInitial", " " + skeleton[..1]), ("label", text.Label),
            ("limit", limits.SearchCandidatesMax));
        return Best(near, row => SearchRanking.IsNear(text, row.Text("skeleton")) ? SearchMatch.Near : null);
    }

    List<SearchHit> Best(IEnumerable<GraphRecord> rows, Func<GraphRecord, SearchMatch?> rank)
    {
        var best =
            from row in rows
            let match = rank(row)
            where match is not null
            let hit = ToHit(row, match.Value)
            group hit by hit.Id into hits
            select hits.OrderBy(hit => hit.Match).ThenBy(hit => hit.NameKind != Primary)
                .ThenBy(hit => hit.MatchedName.Length).First();
        return
        [
            .. best.OrderBy(hit => hit.Match).ThenBy(hit => hit.MatchedName.Length).ThenBy(hit => KindRank(hit.Kind))
                .ThenBy(hit => hit.Id, StringComparer.Ordinal).Take(limits.SearchHitsMax),
        ];
    }

    static SearchHit ToHit(GraphRecord row, SearchMatch match) => new(
        row.Text("id"), GraphElements.KindOf(row.List("labels").OfType<string>()), row.Text("name"), row.Text("status"),
        row.Text("summary"), row.Text("matched"), row.Text("nameKind"), match);

    static int KindRank(string kind) =>
        Array.IndexOf(s_kindOrder, kind) is >= 0 and var rank ? rank : s_kindOrder.Length;
}
