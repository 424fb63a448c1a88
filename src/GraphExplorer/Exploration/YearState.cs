using GraphExplorer.Model;

namespace GraphExplorer.Exploration;

/// <summary>What is known about an edge or event in one year.</summary>
public enum YearState
{
    /// <summary>It was so at some time in the year.</summary>
    Certain,

    /// <summary>It may have been so; the source does not settle it.</summary>
    Possible,

    /// <summary>It began in an earlier year and no source says that it ended.</summary>
    Assumed,

    /// <summary>No source says when; shown in every year.</summary>
    Undated,

    /// <summary>It cannot have been so in the year.</summary>
    Absent,
}

/// <summary>The rule that gives the state of an edge or event in a year. Without a year everything is certain or undated.</summary>
public static class YearStates
{
    public static YearState Of(GraphEdge edge, int? year) =>
        edge.Span.IsUndated ? YearState.Undated : Of(edge.Span.Bounds, edge.Span.EndEdtf.Length == 0, year);

    public static YearState Of(GraphNode node, int? year) =>
        node.When.Length == 0 && node.Bounds.IsUnknown ? YearState.Undated : Of(node.Bounds, false, year);

    static YearState Of(DateBounds bounds, bool endNotGiven, int? year)
    {
        if (year is not { } y) return YearState.Certain;
        var (first, last) = (y * 10_000 + 101, y * 10_000 + 1231);
        if (bounds.StartMin > last || bounds.EndMax < first) return YearState.Absent;
        if (bounds.StartMax <= last && bounds.EndMin >= first) return YearState.Certain;
        return endNotGiven && bounds.StartMax < first ? YearState.Assumed : YearState.Possible;
    }
}
