using GraphExplorer.Time;

namespace GraphExplorer.Tracing;

/// <summary>One chain from an end to another.</summary>
/// <param name="Steps">Its steps from the first end on.</param>
public sealed record Trail(IReadOnlyList<OrderedStep> Steps)
{
    /// <summary>The chain of these steps, with the order of each told.</summary>
    public static Trail Of(IReadOnlyList<Step> steps) =>
        new([.. steps.Zip(StepOrders.Of(steps.Select(step => step.Date)), (step, order) => new OrderedStep(step, order))]);

    /// <summary>Ids of the relationships, in order.</summary>
    public IEnumerable<string> Edges => Steps.Select(step => step.Step.Edge);

    /// <summary>Ids of the nodes, in order.</summary>
    public IEnumerable<string> Nodes => Steps.Select(step => step.Step.To).Prepend(Steps[0].Step.From);

    /// <summary>The least that can be said about any of its steps; an undated step counts as less than a possible order.</summary>
    public StepOrder Order => Steps.Max(step => step.Order);

    /// <summary>The day on which the last of its dated steps may first have begun; 0 when none is dated.</summary>
    public int Arrival => Steps.Where(step => step.Step.Date.IsKnown).Select(step => step.Step.Date.Day)
        .DefaultIfEmpty(DateBounds.Earliest).Max();

    /// <summary>How many of its steps no source dates.</summary>
    public int Undated => Steps.Count(step => !step.Step.Date.IsKnown);
}
