using GraphExplorer.Model;

namespace GraphExplorer.Tracing;

/// <summary>A relationship as a chain walks it, perhaps against the direction in which it is stored.</summary>
/// <param name="Edge">Id of the relationship.</param>
/// <param name="From">Id of the node that the chain comes from.</param>
/// <param name="To">Id of the node that it goes to.</param>
/// <param name="Date">When it began.</param>
public sealed record Step(string Edge, string From, string To, StepDate Date)
{
    /// <summary>Both ways to walk each relationship; one whose ends are the same node leads nowhere and is left out.</summary>
    public static IEnumerable<Step> BothWays(IEnumerable<GraphEdge> edges) =>
        from edge in edges
        where edge.From != edge.To
        let date = StepDate.Of(edge.Span)
        from step in new[] { new Step(edge.Id, edge.From, edge.To, date), new Step(edge.Id, edge.To, edge.From, date) }
        select step;
}

/// <summary>A step of a chain that was found.</summary>
/// <param name="Step">The step.</param>
/// <param name="Order">What can be said about its order within the chain.</param>
public sealed record OrderedStep(Step Step, StepOrder Order);
