using System.Runtime.InteropServices;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Makes path values.</summary>
static class Paths
{
    /// <summary>The path that takes these relationships one after the other, from a node on.</summary>
    public static PathValue Walk(QueryRun run, long start, List<long> relationships)
    {
        var nodes = new long[relationships.Count + 1];
        nodes[0] = start;
        var taken = CollectionsMarshal.AsSpan(relationships);
        for (var i = 0; i < taken.Length; i++) nodes[i + 1] = run.Graph.Ends(taken[i]).Other(nodes[i]);
        return new PathValue(nodes, [.. relationships]);
    }
}
