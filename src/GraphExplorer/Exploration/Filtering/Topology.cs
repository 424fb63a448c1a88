namespace GraphExplorer.Exploration.Filtering;

/// <summary>The steps that look at the shape of what is left. The twin of <c>topology.ts</c>.</summary>
static class Topology
{
    /// <summary>Keeps what lies within a number of steps of the centres, in any direction; without a centre that is left, everything stays.</summary>
    public static void KeepAround(Sieve sieve, IEnumerable<string> centres, int stepsMax)
    {
        var begin = centres.Select(sieve.Held.Find).Where(node => node >= 0 && sieve.Nodes[node]).ToArray();
        if (begin.Length == 0) return;
        var distance = new int[sieve.Nodes.Length];
        Array.Fill(distance, -1);
        var queue = new Queue<int>(begin);
        foreach (var node in begin) distance[node] = 0;
        while (queue.TryDequeue(out var node))
        {
            if (distance[node] == stepsMax) continue;
            foreach (var edge in sieve.Held.Touching(node))
            {
                var next = sieve.Held.Across(edge, node);
                if (!sieve.Edges[edge] || distance[next] >= 0) continue;
                distance[next] = distance[node] + 1;
                queue.Enqueue(next);
            }
        }
        for (var node = 0; node < distance.Length; node++) sieve.Nodes[node] &= distance[node] >= 0;
    }

    /// <summary>Keeps the largest connected part; of equal ones, that of the node that comes first.</summary>
    public static void KeepLargestPart(Sieve sieve)
    {
        var part = new int[sieve.Nodes.Length];
        var (largest, size, parts) = (0, 0, 0);
        for (var start = 0; start < part.Length; start++)
        {
            if (!sieve.Nodes[start] || part[start] != 0) continue;
            var count = MarkPart(sieve, start, ++parts, part);
            if (count > size) (largest, size) = (parts, count);
        }
        for (var node = 0; node < part.Length; node++) sieve.Nodes[node] &= part[node] == largest;
    }

    /// <summary>Takes nodes with fewer than k different neighbours away until there are none. A loop makes no neighbour.</summary>
    public static void KeepCore(Sieve sieve, int k)
    {
        var seenAt = new int[sieve.Nodes.Length];
        var neighbours = new int[sieve.Nodes.Length];
        var visit = 0;
        var leaving = new Stack<int>();
        for (var node = 0; node < neighbours.Length; node++)
        {
            if (!sieve.Nodes[node]) continue;
            neighbours[node] = Neighbours(sieve, node, seenAt, ++visit).Count;
            if (neighbours[node] < k) leaving.Push(node);
        }
        while (leaving.TryPop(out var node))
        {
            if (!sieve.Nodes[node]) continue;
            sieve.Nodes[node] = false;
            foreach (var other in Neighbours(sieve, node, seenAt, ++visit))
                if (--neighbours[other] == k - 1) leaving.Push(other);
        }
    }

    /// <summary>Keeps nodes whose number of relationships that are left lies in the range; a loop counts once.</summary>
    public static void KeepDegrees(Sieve sieve, double min, double max)
    {
        var degrees = new int[sieve.Nodes.Length];
        for (var edge = 0; edge < sieve.Edges.Length; edge++)
        {
            if (!sieve.Edges[edge]) continue;
            var (from, to) = (sieve.Held.From[edge], sieve.Held.To[edge]);
            degrees[from]++;
            if (from != to) degrees[to]++;
        }
        for (var node = 0; node < degrees.Length; node++) sieve.Nodes[node] &= degrees[node] >= min && degrees[node] <= max;
    }

    static int MarkPart(Sieve sieve, int start, int name, int[] part)
    {
        var queue = new Queue<int>([start]);
        part[start] = name;
        var count = 0;
        while (queue.TryDequeue(out var node))
        {
            count++;
            foreach (var edge in sieve.Held.Touching(node))
            {
                var next = sieve.Held.Across(edge, node);
                if (!sieve.Edges[edge] || part[next] != 0) continue;
                part[next] = name;
                queue.Enqueue(next);
            }
        }
        return count;
    }

    /// <summary>Different neighbours that are left; <paramref name="seenAt"/> notes the visit at which each was met.</summary>
    static List<int> Neighbours(Sieve sieve, int node, int[] seenAt, int visit)
    {
        var found = new List<int>();
        foreach (var edge in sieve.Held.Touching(node))
        {
            var other = sieve.Held.Across(edge, node);
            if (other == node || !sieve.Edges[edge] || !sieve.Nodes[other] || seenAt[other] == visit) continue;
            seenAt[other] = visit;
            found.Add(other);
        }
        return found;
    }
}
