using GraphExplorer.Model;

namespace GraphExplorer.Tracing;

/// <summary>
/// Ancestors and descendants of a group. A splinter descends from the group that it left, a faction from the whole that it is a
/// part of, and a group that others merged into descends from each of them. Time runs along: Z, which left Y before X merged into
/// Y, does not descend from X.
/// </summary>
public static class Descent
{
    static readonly Dictionary<string, bool> s_elderIsEnd = new(StringComparer.Ordinal)
    {
        ["SPLINTER_OF"] = true,
        ["FACTION_OF"] = true,
        ["MERGED_INTO"] = false,
    };

    /// <summary>The types of relationship by which groups descend from one another.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. s_elderIsEnd.Keys];

    /// <summary>The relationship as a step from the elder group to the younger one; null for every other type.</summary>
    public static Step? StepOf(GraphEdge edge)
    {
        if (edge.From == edge.To || !s_elderIsEnd.TryGetValue(edge.Type, out var elderIsEnd)) return null;
        var date = StepDate.Of(edge.Span);
        return elderIsEnd ? new Step(edge.Id, edge.To, edge.From, date) : new Step(edge.Id, edge.From, edge.To, date);
    }

    /// <summary>The steps that lead on from a group; each goes from an elder to a younger group.</summary>
    public static IReadOnlyList<ReachedStep> Descendants(IEnumerable<GraphEdge> edges, string id, int stepsMax) =>
        Reach.From([.. edges.Select(StepOf).OfType<Step>()], [id], Reach.AnyTime, stepsMax);

    /// <summary>The steps that led to a group; each goes from a younger to an elder group, back in time.</summary>
    public static IReadOnlyList<ReachedStep> Ancestors(IEnumerable<GraphEdge> edges, string id, int stepsMax) =>
        [.. Reach.From([.. edges.Select(StepOf).OfType<Step>().Select(Backward)], [id], Reach.AnyTime, stepsMax).Select(Forward)];

    static Step Backward(Step step) => new(step.Edge, step.To, step.From, step.Date.Mirrored);

    static ReachedStep Forward(ReachedStep reached) =>
        reached with { Step = reached.Step with { Date = reached.Step.Date.Mirrored } };
}
