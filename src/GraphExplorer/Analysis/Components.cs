namespace GraphExplorer.Analysis;

/// <summary>Connected components by breadth-first search, and the numbering that they share with communities.</summary>
static class Components
{
    /// <summary>The component of each node, numbered from 1 by falling size, those of one size by their first id.</summary>
    public static int[] Of(SimpleGraph graph)
    {
        var all = new int[graph.Count];
        return Numbered(Within(graph, all));
    }

    /// <summary>The connected parts of each group of nodes: two nodes share a part when a path inside of their group joins them.</summary>
    public static int[] Within(SimpleGraph graph, int[] groups)
    {
        var parts = new int[graph.Count];
        Array.Fill(parts, -1);
        var queue = new Queue<int>();
        for (var first = 0; first < graph.Count; first++)
        {
            if (parts[first] >= 0) continue;
            parts[first] = first;
            queue.Enqueue(first);
            while (queue.TryDequeue(out var node))
            {
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (parts[neighbour] >= 0 || groups[neighbour] != groups[first]) continue;
                    parts[neighbour] = first;
                    queue.Enqueue(neighbour);
                }
            }
        }
        return parts;
    }

    /// <summary>Groups numbered from 1 by falling size, those of one size by their first node.</summary>
    public static int[] Numbered(int[] groups)
    {
        var numbers = groups.Index()
            .GroupBy(pair => pair.Item, pair => pair.Index)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First())
            .Select((group, place) => (group.Key, Number: place + 1))
            .ToDictionary(pair => pair.Key, pair => pair.Number);
        return Array.ConvertAll(groups, group => numbers[group]);
    }
}
