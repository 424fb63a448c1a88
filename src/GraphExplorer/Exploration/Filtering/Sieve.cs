namespace GraphExplorer.Exploration.Filtering;

/// <summary>What of a held graph is left, and what each rule has taken away.</summary>
sealed class Sieve
{
    readonly List<Hidden> _hidden = [];
    int _nodesLeft;
    int _edgesLeft;

    public Sieve(HeldGraph held)
    {
        Held = held;
        Nodes = new bool[held.NodeCount];
        Edges = new bool[held.EdgeCount];
        Array.Fill(Nodes, true);
        Array.Fill(Edges, true);
        (_nodesLeft, _edgesLeft) = (Nodes.Length, Edges.Length);
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
        var (nodes, edges) = (Nodes.Count(left => left), Edges.Count(left => left));
        if (nodes != _nodesLeft || edges != _edgesLeft) _hidden.Add(new Hidden(by, step, _nodesLeft - nodes, _edgesLeft - edges));
        (_nodesLeft, _edgesLeft) = (nodes, edges);
    }
}

/// <summary>What one rule has put out of sight.</summary>
/// <param name="By"><c>hand</c>, <c>time</c>, <c>step</c> or <c>fold</c>.</param>
/// <param name="Step">Which step of the chain, counted from 0; -1 where it is none.</param>
/// <param name="Nodes">Nodes that it took away.</param>
/// <param name="Edges">Relationships that it took away, with those that lost an end.</param>
public sealed record Hidden(string By, int Step, int Nodes, int Edges);
