using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Tracing;

/// <summary>
/// When a step of a chain happened: the first and the last day, as <c>yyyymmdd</c>, on which its relationship may have
/// begun. A relationship that lasts counts from its beginning, since that is when it could lead to something.
/// </summary>
/// <param name="First">First possible day.</param>
/// <param name="Last">Last possible day.</param>
/// <param name="IsKnown">False when no source dates it: it may then stand anywhere in a chain and is marked.</param>
public readonly record struct StepDate(int First, int Last, bool IsKnown)
{
    /// <summary>Nobody says when.</summary>
    public static StepDate Unknown => new(DateBounds.Earliest, DateBounds.Latest, false);

    /// <summary>When a relationship began. That it still held when its source was written is no date of its beginning.</summary>
    public static StepDate Of(EdgeSpan span)
    {
        var known = span.StartEdtf.Length > 0 || span.EndEdtf is not ("" or "..")
            || span.Bounds.StartMin != DateBounds.Earliest;
        return known ? new(span.Bounds.StartMin, span.Bounds.StartMax, true) : Unknown;
    }

    /// <summary>When an event began.</summary>
    public static StepDate Of(GraphNode node) =>
        node.IsUndated ? Unknown : new(node.Bounds.StartMin, node.Bounds.StartMax, true);

    /// <summary>
    /// The day by which lists are ordered: the first possible one, or the last possible one where no first is known, so
    /// that "by 2015" stands at 2015. What has no date stands last.
    /// </summary>
    public int Day => !IsKnown ? DateBounds.Latest : First == DateBounds.Earliest ? Last : First;

    /// <summary>The same date on a calendar that runs backward: what was later is earlier.</summary>
    public StepDate Mirrored => new(-Last, -First, IsKnown);
}
