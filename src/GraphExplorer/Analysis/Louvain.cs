namespace GraphExplorer.Analysis;

/// <summary>
/// Communities after V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in
/// large networks", Journal of Statistical Mechanics (2008) P10008: nodes move to the neighbouring community that raises
/// the modularity most until none does, communities become the nodes of a smaller graph, and so on. What comes out is
/// refined by moving single nodes once more, after R. Rotta and A. Noack, "Multilevel local search algorithms for
/// modularity clustering", ACM Journal of Experimental Algorithmics 16 (2011) 2.3, until nothing moves on any level.
/// <para>
/// The same graph always gives the same communities: nodes are visited in a fixed order, gains are whole numbers and so
/// compared without rounding, and of equal gains the community with the smaller number wins. Four orders are tried, by id
/// and by degree, both ways, and the result of the highest modularity is kept. A community that hangs together only through
/// others is split into its connected parts, which always raises the modularity (the fault that V. A. Traag, L. Waltman
/// and N. J. van Eck describe in "From Louvain to Leiden", Scientific Reports 9 (2019) 5233).
/// </para>
/// </summary>
static class Louvain
{
    /// <summary>The community of each node, numbered from 1 by falling size, those of one size by their first id.</summary>
    public static int[] Of(SimpleGraph graph, CancellationToken cancellationToken = default)
    {
        int[] byId = [.. Enumerable.Range(0, graph.Count)];
        int[] byDegree = [.. byId.OrderByDescending(node => graph.Neighbours(node).Length)];
        int[][] orders = [byId, byDegree, [.. byId.Reverse()], [.. byDegree.Reverse()]];
        return orders.Select(order => Partition(graph, order, cancellationToken))
            .MaxBy(communities => Modularity.Of(graph, communities))!;
    }

    static int[] Partition(SimpleGraph graph, int[] order, CancellationToken cancellationToken)
    {
        var nodes = CoarseGraph.Of(graph, order);
        int[] communities = [.. Enumerable.Range(0, graph.Count)];
        while (nodes.Move(communities))
        {
            cancellationToken.ThrowIfCancellationRequested();
            JoinCommunities(nodes, communities);
        }
        // The nodes stand in the order of visiting, not in that of the graph.
        var ofNodes = new int[graph.Count];
        for (var place = 0; place < order.Length; place++) ofNodes[order[place]] = communities[place];
        return Components.Numbered(Components.Within(graph, ofNodes));
    }

    /// <summary>Moves whole communities, level by level, until none moves.</summary>
    static void JoinCommunities(CoarseGraph nodes, int[] communities)
    {
        for (var moved = true; moved;)
        {
            var level = nodes.Joined(communities, out var numbers);
            int[] joined = [.. Enumerable.Range(0, level.Count)];
            moved = level.Move(joined);
            for (var node = 0; node < communities.Length; node++) communities[node] = joined[numbers[node]];
        }
    }
}

/// <summary>A graph whose nodes are communities and whose ties carry how many ties they stand for.</summary>
sealed class CoarseGraph
{
    readonly (int To, long Weight)[][] _ties;

    /// <summary>Ends of ties that a node has, those inside of it counted with both of their ends.</summary>
    readonly long[] _ends;

    readonly long _allEnds;

    CoarseGraph((int To, long Weight)[][] ties, long[] ends) =>
        (_ties, _ends, _allEnds) = (ties, ends, ends.Sum());

    /// <summary>The graph itself with its nodes in another order: node <c>i</c> is <c>order[i]</c> of the graph.</summary>
    public static CoarseGraph Of(SimpleGraph graph, int[] order)
    {
        var places = new int[graph.Count];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        var ties = Array.ConvertAll(order, node => Array.ConvertAll(graph.Neighbours(node).ToArray(), to => (places[to], 1L)));
        return new CoarseGraph(ties, Array.ConvertAll(order, node => (long)graph.Neighbours(node).Length));
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _ties.Length;

    /// <summary>Lets nodes change their community until no change raises the modularity; false when none did.</summary>
    /// <param name="communities">The community of each node, a number below that of nodes; changed in place.</param>
    public bool Move(int[] communities)
    {
        var ends = new long[Count];
        for (var node = 0; node < Count; node++) ends[communities[node]] += _ends[node];
        var joined = new Dictionary<int, long>();
        var moved = false;
        for (var changes = true; changes; moved |= changes)
        {
            changes = false;
            for (var node = 0; node < Count; node++)
            {
                var best = Best(node, communities, ends, joined);
                if (best == communities[node]) continue;
                ends[communities[node]] -= _ends[node];
                ends[best] += _ends[node];
                communities[node] = best;
                changes = true;
            }
        }
        return moved;
    }

    /// <summary>The community that gains most by the node; its own unless another gains more.</summary>
    int Best(int node, int[] communities, long[] ends, Dictionary<int, long> joined)
    {
        joined.Clear();
        foreach (var (to, weight) in _ties[node])
            joined[communities[to]] = joined.GetValueOrDefault(communities[to]) + weight;
        var own = communities[node];
        var (best, most) = (own, Gain(joined.GetValueOrDefault(own), ends[own] - _ends[node]));
        foreach (var (community, weight) in joined)
        {
            if (community == own) continue;
            var gain = Gain(weight, ends[community]);
            if (gain > most || (gain == most && best != own && community < best)) (best, most) = (community, gain);
        }
        return best;

        // The modularity gained, times the square of all ends over two: whole, so never rounded.
        long Gain(long ties, long others) => (_allEnds * ties) - (others * _ends[node]);
    }

    /// <summary>The graph of the communities; <paramref name="numbers"/> gives each node's place in it.</summary>
    public CoarseGraph Joined(int[] communities, out int[] numbers)
    {
        int[] kept = [.. communities.Distinct().Order()];
        var places = kept.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        numbers = Array.ConvertAll(communities, community => places[community]);
        var ties = Array.ConvertAll(kept, _ => new SortedDictionary<int, long>());
        var ends = new long[kept.Length];
        for (var node = 0; node < numbers.Length; node++)
        {
            ends[numbers[node]] += _ends[node];
            foreach (var (to, weight) in _ties[node])
                if (numbers[to] != numbers[node])
                    ties[numbers[node]][numbers[to]] = ties[numbers[node]].GetValueOrDefault(numbers[to]) + weight;
        }
        return new CoarseGraph(Array.ConvertAll(ties, of => of.Select(pair => (pair.Key, pair.Value)).ToArray()), ends);
    }
}
