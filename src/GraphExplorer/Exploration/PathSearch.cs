using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// Breadth-first search from both ends in turn, one query a level. Complete for shortest paths: when the two sides
/// first touch after a
/// and b levels, every shortest path has a + b steps and crosses a node that is a steps from one end and b from the
/// other.
/// </summary>
sealed class PathSearch(Inquiry inquiry, IReadOnlyList<string> types)
{
    readonly SortedSet<string> _nodes = new(StringComparer.Ordinal);
    readonly SortedSet<string> _edges = new(StringComparer.Ordinal);

    /// <summary>Ids of the nodes on the shortest paths.</summary>
    public IReadOnlyList<string> Nodes => [.. _nodes];

    /// <summary>Ids of the edges on the shortest paths.</summary>
    public IReadOnlyList<string> Edges => [.. _edges];

    /// <summary>False when there is no path of at most so many steps.</summary>
    public async Task<bool> RunAsync(string from, string to, int hopsMax)
    {
        var (near, far) = (new Side(from), new Side(to));
        for (var hops = 0; hops < hopsMax; hops++)
        {
            var side = near.Frontier.Count <= far.Frontier.Count ? near : far;
            if (side.Frontier.Count == 0) return false;
            side.Advance(await inquiry.RowsAsync("explore/path-step", ("ids", side.Frontier), ("types", types)));

            var meeting = side.Frontier.Where((side == near ? far : near).Reached).ToArray();
            if (meeting.Length == 0) continue;
            near.Retrace(meeting, _nodes, _edges);
            far.Retrace(meeting, _nodes, _edges);
            return true;
        }
        return false;
    }

    /// <summary>What was reached from one end.</summary>
    sealed class Side(string start)
    {
        // For each node that was reached, the edges by which a shortest way comes in and where each comes from.
        readonly Dictionary<string, List<(string Edge, string Before)>> _ways = new(StringComparer.Ordinal) { [start] = [] };

        public IReadOnlyList<string> Frontier { get; private set; } = [start];

        public bool Reached(string id) => _ways.ContainsKey(id);

        public void Advance(IEnumerable<GraphRecord> steps)
        {
            var next = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
            foreach (var step in steps)
            {
                var far = step.Text("far");
                if (Reached(far)) continue;
                if (!next.TryGetValue(far, out var ways)) next[far] = ways = [];
                ways.Add((step.Text("edge"), step.Text("near")));
            }
            foreach (var (id, ways) in next) _ways[id] = ways;
            Frontier = [.. next.Keys.Order(StringComparer.Ordinal)];
        }

        public void Retrace(IEnumerable<string> meeting, ISet<string> nodes, ISet<string> edges)
        {
            var open = new Queue<string>(meeting);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (open.TryDequeue(out var id))
            {
                if (!seen.Add(id)) continue;
                nodes.Add(id);
                foreach (var (edge, before) in _ways[id])
                {
                    edges.Add(edge);
                    open.Enqueue(before);
                }
            }
        }
    }
}
