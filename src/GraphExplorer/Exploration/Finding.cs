using GraphExplorer.Model;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>What a trace of a view found beside its elements: its steps, and how sure their order is.</summary>
/// <param name="Show">The trace.</param>
/// <param name="Rule">By which rule it was found, for the screen and for citations.</param>
/// <param name="Steps">One for each relationship that the trace rests on.</param>
public sealed record Finding(Show Show, string Rule, IReadOnlyList<FoundStep> Steps)
{
    /// <summary>The equally good paths; empty for every other trace.</summary>
    public IReadOnlyList<Trail> Trails { get; init; } = [];

    /// <summary>True when there are more paths than are shown.</summary>
    public bool HasMoreTrails { get; init; }

    /// <summary>The trace of which every relationship is a step.</summary>
    internal static Finding OfAll(ShowTrace show, IEnumerable<GraphEdge> edges) => new(
        show, TraceRules.Of(show.Kind),
        [.. edges.Select(edge => new FoundStep(edge.Id, TracePart.Whole, 0, StepDate.Of(edge.Span).IsKnown ? StepOrder.Certain : StepOrder.Undated))]);

    /// <summary>The path that a state has chosen; null when it has chosen none.</summary>
    public Trail? Chosen(int tie) => tie >= 1 && tie <= Trails.Count ? Trails[tie - 1] : null;
}

/// <summary>A relationship as a step of a trace.</summary>
/// <param name="Edge">Its id.</param>
/// <param name="Part">What it is to the trace.</param>
/// <param name="Depth">How many steps it is away from what the trace is about, from 1; 0 where that is not counted.</param>
/// <param name="Order">How sure its order is within its chain.</param>
public sealed record FoundStep(string Edge, TracePart Part, int Depth, StepOrder Order)
{
    /// <summary>The steps of a path.</summary>
    public static IEnumerable<FoundStep> Of(Trail trail) =>
        trail.Steps.Select((step, index) => new FoundStep(step.Step.Edge, TracePart.Whole, index + 1, step.Order));

    internal static FoundStep Of(ReachedStep step, TracePart part) => new(step.Step.Edge, part, step.Depth, step.Order);
}

/// <summary>Parts of a trace.</summary>
public enum TracePart
{
    /// <summary>The trace has no parts.</summary>
    Whole,

    /// <summary>A step to a group that was before.</summary>
    Ancestor,

    /// <summary>A step to a group that came of it.</summary>
    Descendant,

    /// <summary>A group of the lineage took another name.</summary>
    Rename,

    /// <summary>A tie that came before what is asked about.</summary>
    Antecedent,

    /// <summary>What is asked about.</summary>
    Outcome,
}
