using GraphExplorer.Time;

namespace GraphExplorer.Model;

/// <summary>One typed relationship: the reading that the claims behind it add up to.</summary>
/// <param name="Id">Stable id, <c>r-</c> + type + ends, such as <c>r-splinter-of.iju.imu</c>.</param>
/// <param name="Type">Relationship type, upper case.</param>
/// <param name="From">Id of the start node.</param>
/// <param name="To">Id of the end node.</param>
/// <param name="Directed">False for the symmetric types, which are stored once with the smaller id first.</param>
/// <param name="Span">When it held, with the source's own words.</param>
/// <param name="Reading">How sure the reading is and what it rests on.</param>
/// <param name="Properties">What the type adds: level, form, cause, role …</param>
public sealed record GraphEdge(
    string Id,
    string Type,
    string From,
    string To,
    bool Directed,
    EdgeSpan Span,
    EdgeReading Reading,
    PropertyMap Properties)
{
    /// <summary>Ids of the sources that the edge rests on, in order; empty when nobody asked or it rests on none.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>When an edge held: EDTF of its start and end, the source's own words, and the derived bounds.</summary>
/// <param name="StartEdtf">EDTF of the start; empty when not given.</param>
/// <param name="EndEdtf">EDTF of the end; <c>..</c> = still so at the time of the source; empty when not given.</param>
/// <param name="StartText">The date in the words of the source.</param>
/// <param name="Bounds">First and last possible days.</param>
public sealed record EdgeSpan(string StartEdtf, string EndEdtf, string StartText, RelationBounds Bounds)
{
    /// <summary>An edge of which no source says when.</summary>
    public static EdgeSpan Undated { get; } = new("", "", "", UnknownBounds);

    /// <summary>Bounds of something of which nobody says when.</summary>
    public static RelationBounds UnknownBounds => RelationBounds.Of(DateBounds.Unknown);

    /// <summary>True when no source gives any date.</summary>
    public bool IsUndated => Bounds.IsUndated(StartEdtf, EndEdtf);

    /// <summary>True when no source says that it ended, or that it was still so: only a rule can say how long it held.</summary>
    public bool IsEndUnknown => EndEdtf.Length == 0;

    /// <summary>What is known of a window of time; without one, whether there is any date at all.</summary>
    /// <param name="window">The time that is looked at; null = all time.</param>
    /// <param name="assumeOngoing">The rule "assumed ongoing"; without it, what only this rule keeps is outside.</param>
    public TimeState StateIn(TimeWindow? window, bool assumeOngoing = true)
    {
        if (IsUndated) return TimeState.Undated;
        if (window is null) return TimeState.Certain;
        var state = Bounds.Within(window.Bounds, StartEdtf, EndEdtf);
        return state == TimeState.Assumed && !assumeOngoing ? TimeState.Outside : state;
    }
}

/// <summary>How sure an edge is and what it rests on.</summary>
/// <param name="Status">accepted, review or rejected.</param>
/// <param name="Confidence">0 to 100.</param>
/// <param name="Disputed">True when a claim behind it contradicts another.</param>
/// <param name="ClaimCount">Number of claims behind the edge.</param>
/// <param name="SourceCount">Number of different sources behind the edge.</param>
public sealed record EdgeReading(string Status, int Confidence, bool Disputed, int ClaimCount, int SourceCount)
{
    /// <summary>The reading of a relationship that carries no evidence at all (bookkeeping, foreign data).</summary>
    public static EdgeReading None { get; } = new("", 0, false, 0, 0);
}
