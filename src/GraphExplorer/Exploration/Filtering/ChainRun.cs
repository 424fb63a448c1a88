using GraphExplorer.Model;

namespace GraphExplorer.Exploration.Filtering;

/// <summary>
/// Applies a chain to what is left, one pass a step. Steps about one element (kind, type, property, confidence, source,
/// disputed) see that element; those about shape see what earlier steps have left; places are a fact of all that is
/// held. The twin of <c>chain.ts</c>.
/// </summary>
static class ChainRun
{
    public static void Apply(Sieve sieve, FilterChain chain)
    {
        for (var index = 0; index < chain.Count; index++)
        {
            if (!chain[index].On) continue;
            Apply(sieve, chain[index]);
            sieve.Settle("step", index);
        }
    }

    static void Apply(Sieve sieve, FilterStep step)
    {
        switch (step.Rule)
        {
            case FilterRule.Kind: KeepNodes(sieve, node => step.Terms.Contains(node.Kind) != step.Not); break;
            case FilterRule.Type: KeepEdges(sieve, edge => step.Terms.Contains(edge.Type) != step.Not); break;
            case FilterRule.NodeProperty: KeepNodes(sieve, node => PropertyTest.Passes(step, PropertyTest.Values(node, step.Name))); break;
            case FilterRule.EdgeProperty: KeepEdges(sieve, edge => PropertyTest.Passes(step, PropertyTest.Values(edge, step.Name))); break;
            case FilterRule.Confidence: KeepEdges(sieve, edge => PropertyTest.Passes(step, Confidence(edge))); break;
            case FilterRule.Source: KeepEdges(sieve, edge => IsFromSources(edge, step)); break;
            case FilterRule.Disputed: KeepDisputed(sieve, step); break;
            case FilterRule.Place: KeepPlaces(sieve, step); break;
            case FilterRule.Ego: Topology.KeepAround(sieve, step.Terms, (int)(step.Max ?? 0)); break;
            case FilterRule.Core: Topology.KeepCore(sieve, (int)(step.Min ?? 0)); break;
            case FilterRule.Largest: Topology.KeepLargestPart(sieve); break;
            case FilterRule.Degree: Topology.KeepDegrees(sieve, step.Min ?? 0, step.Max ?? double.MaxValue); break;
            default: throw new ArgumentOutOfRangeException(nameof(step), step.Rule, "There is no such rule.");
        }
    }

    // Only disputed relationships and their ends: a node that is left without one goes as well.
    static void KeepDisputed(Sieve sieve, FilterStep step)
    {
        KeepEdges(sieve, edge => edge.Reading.Disputed != step.Not);
        if (!step.Not) Topology.KeepDegrees(sieve, 1, double.MaxValue);
    }

    static IReadOnlyList<object> Confidence(GraphEdge edge) => edge.Reading.Confidence > 0 ? [(long)edge.Reading.Confidence] : [];

    // Left out are relationships that rest on nothing but the named sources; kept are those that rest on one of them.
    static bool IsFromSources(GraphEdge edge, FilterStep step) =>
        edge.Sources.Count == 0 ? step.Missing
        : step.Not ? !edge.Sources.All(step.Terms.Contains)
        : edge.Sources.Any(step.Terms.Contains);

    static void KeepPlaces(Sieve sieve, FilterStep step)
    {
        var places = new PlaceTest(sieve.Held, step.Terms);
        for (var node = 0; node < sieve.Nodes.Length; node++)
            sieve.Nodes[node] &= places.IsInside(node) is { } inside ? inside != step.Not : step.Missing;
    }

    static void KeepNodes(Sieve sieve, Func<GraphNode, bool> isKept)
    {
        for (var node = 0; node < sieve.Nodes.Length; node++)
            sieve.Nodes[node] = sieve.Nodes[node] && isKept(sieve.Held.Subgraph.Nodes[node]);
    }

    static void KeepEdges(Sieve sieve, Func<GraphEdge, bool> isKept)
    {
        for (var edge = 0; edge < sieve.Edges.Length; edge++)
            sieve.Edges[edge] = sieve.Edges[edge] && isKept(sieve.Held.Subgraph.Edges[edge]);
    }
}
