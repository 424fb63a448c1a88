using GraphExplorer.Bolt.Values;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>The relationships around some entities, fetched level by level for a search in memory.</summary>
/// <param name="inquiry">Where to ask.</param>
/// <param name="types">Types that may be walked; empty for all.</param>
/// <param name="edgesMax">Most relationships in all.</param>
sealed class Surroundings(Inquiry inquiry, IReadOnlyList<string> types, int edgesMax)
{
    readonly Dictionary<string, (BoltRelationship Stored, GraphEdge Edge)> _edges = new(StringComparer.Ordinal);
    readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>What was fetched so far.</summary>
    public IEnumerable<GraphEdge> Edges => _edges.Values.Select(pair => pair.Edge);

    /// <summary>True when there is more than may be fetched, so that the search may have missed something.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Fetches the relationships of entities that were not asked for yet, and gives them.</summary>
    public async Task<IReadOnlyList<GraphEdge>> FetchAsync(IEnumerable<string> ids)
    {
        string[] open = [.. ids.Where(_asked.Add)];
        if (open.Length == 0 || IsCut) return [];
        var rows = await inquiry.RowsAsync("explore/steps", ("ids", open), ("types", types), ("limit", edgesMax + 1));
        var found = rows.Select(row => (BoltRelationship)row["r"]!)
            .Zip(rows, (stored, row) => (Stored: stored, Edge: GraphElements.ToEdge(stored, row.Text("from"), row.Text("to"))))
            .ToArray();
        foreach (var pair in found.Where(pair => !_edges.ContainsKey(pair.Edge.Id)))
        {
            if (_edges.Count == edgesMax)
            {
                IsCut = true;
                inquiry.Problems.Add($"Only the first {edgesMax} relationships around the ends were searched (limit TraceEdgesMax); there may be more.");
                break;
            }
            _edges.Add(pair.Edge.Id, pair);
        }
        return [.. found.Select(pair => pair.Edge).Where(edge => _edges.ContainsKey(edge.Id))];
    }

    /// <summary>Shows some of what was fetched, with the entities at the ends.</summary>
    public async Task ShowAsync(IEnumerable<string> edges)
    {
        var shown = edges.Distinct(StringComparer.Ordinal).Select(id => _edges[id]).ToArray();
        string[] ends = [.. shown.SelectMany(pair => new[] { pair.Edge.From, pair.Edge.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (ends.Length == 0) return;
        await inquiry.CollectAsync("explore/entities", ("ids", ends));
        foreach (var (stored, _) in shown) inquiry.Found.Add(stored);
    }
}
