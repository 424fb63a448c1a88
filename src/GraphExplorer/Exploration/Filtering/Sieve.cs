namespace GraphExplorer.Exploration.Filtering;

/// <summary>What of a held graph is left, and what each rule has taken away.</summary>
sealed class Sieve
{
    readonly List<Hidden> _hidden = [];
    readonly bool[] _nodesBefore;
    readonly bool[] _edgesBefore;

    public Sieve(HeldGraph held)
    {
        Held = held;
        Nodes = new bool[held.NodeCount];
        Edges = new bool[held.EdgeCount];
        Array.Fill(Nodes, true);
        Array.Fill(Edges, true);
        (_nodesBefore, _edgesBefore) = ([.. Nodes], [.. Edges]);
    }

    public HeldGraph Held { get; }

    /// <summary>Whether each node is left.</summary>
    public bool[] Nodes { get; }

    /// <summary>Whether each edge is left.</summary>
    public bool[] Edges { get; }

    /// <summary>What each rule took away, in order; rules that took nothing are not named.</summary>
    public IReadOnlyList<Hidden> Hidden => _hidden;

    /// <summary>Ends a rule: edges that lost an end go, and what went since the rule before is put to its account.</summary>
    public void Settle(string by, int step = -1)
    {
        for (var edge = 0; edge < Edges.Length; edge++)
            Edges[edge] = Edges[edge] && Nodes[Held.From[edge]] && Nodes[Held.To[edge]];
        var kinds = Gone(_nodesBefore, Nodes, node => Held.Subgraph.Nodes[node].Kind);
        var types = Gone(_edgesBefore, Edges, edge => Held.Subgraph.Edges[edge].Type);
        if (kinds.Count + types.Count > 0) _hidden.Add(new Hidden(by, step, kinds.Values.Sum(), types.Values.Sum()) { Kinds = kinds, Types = types });
    }

    /// <summary>Counts by their word what is gone since before, and takes note of it.</summary>
    static Dictionary<string, int> Gone(bool[] before, bool[] now, Func<int, string> wordOf)
    {
        var gone = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < now.Length; index++)
        {
            if (before[index] == now[index]) continue;
            before[index] = false;
            var word = wordOf(index);
            gone[word] = gone.GetValueOrDefault(word) + 1;
        }
        return gone;
    }
}

/// <summary>What one rule has put out of sight.</summary>
/// <param name="By"><c>hand</c>, <c>time</c>, <c>step</c> or <c>fold</c>.</param>
/// <param name="Step">Which step of the chain, counted from 0; -1 where it is none.</param>
/// <param name="Nodes">Nodes that it took away.</param>
/// <param name="Edges">Relationships that it took away, with those that lost an end.</param>
public sealed record Hidden(string By, int Step, int Nodes, int Edges)
{
    /// <summary>The nodes by their kinds.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>();

    /// <summary>The relationships by their types.</summary>
    public IReadOnlyDictionary<string, int> Types { get; init; } = new Dictionary<string, int>();
}
