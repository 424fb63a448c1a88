namespace GraphExplorer.Analysis;

/// <summary>
/// Nodes whose removal would take apart the component that they are in, after J. Hopcroft and R. Tarjan, "Efficient
/// algorithms for graph manipulation", Communications of the ACM 16 (1973) 372-378. Walks with a stack of its own, since
/// a chain of groups may be longer than the call stack.
/// </summary>
static class ArticulationPoints
{
    /// <summary>Whether each node is an articulation point.</summary>
    public static bool[] Of(SimpleGraph graph)
    {
        var walk = new Walk(graph);
        for (var node = 0; node < graph.Count; node++) walk.From(node);
        return walk.Found;
    }

    sealed class Walk(SimpleGraph graph)
    {
        /// <summary>When a node was met, from 1; 0 = not yet.</summary>
        readonly int[] _met = new int[graph.Count];

        /// <summary>The earliest node that is tied to the walked subtree of a node.</summary>
        readonly int[] _lowest = new int[graph.Count];

        readonly int[] _next = new int[graph.Count];
        readonly Stack<(int Node, int Parent)> _trail = new();
        int _clock;

        public bool[] Found { get; } = new bool[graph.Count];

        public void From(int root)
        {
            if (_met[root] > 0) return;
            var branches = 0;
            Enter(root, -1);
            while (_trail.TryPeek(out var place))
            {
                if (_next[place.Node] < graph.Neighbours(place.Node).Length) Advance(place.Node, place.Parent);
                else if (Leave(place.Node, place.Parent, root)) branches++;
            }
            Found[root] = branches > 1;
        }

        void Advance(int node, int parent)
        {
            var neighbour = graph.Neighbours(node)[_next[node]++];
            if (_met[neighbour] == 0) Enter(neighbour, node);
            else if (neighbour != parent) _lowest[node] = Math.Min(_lowest[node], _met[neighbour]);
        }

        void Enter(int node, int parent)
        {
            _met[node] = _lowest[node] = ++_clock;
            _trail.Push((node, parent));
        }

        /// <summary>Goes back to the parent; true when that is the root, which has one more branch.</summary>
        bool Leave(int node, int parent, int root)
        {
            _trail.Pop();
            if (parent < 0) return false;
            _lowest[parent] = Math.Min(_lowest[parent], _lowest[node]);
            if (parent == root) return true;
            if (_lowest[node] >= _met[parent]) Found[parent] = true;
            return false;
        }
    }
}
