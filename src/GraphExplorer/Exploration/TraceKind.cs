namespace GraphExplorer.Exploration;

/// <summary>What can be traced of a group or person with one click.</summary>
public enum TraceKind
{
    /// <summary>Groups that split from it and groups that it split from.</summary>
    Splits,

    /// <summary>Words of allegiance given or received by the group, its leaders and members.</summary>
    Pledges,

    /// <summary>Alliances, affiliations, support and fighting side by side.</summary>
    Alliances,

    /// <summary>Who leads, led, founded and succeeded.</summary>
    Leaders,

    /// <summary>A person's way through groups: founded, led, member of, pledged to, succeeded, died.</summary>
    Career,
}

/// <summary>The words by which traces are named in the URL and in <c>cypher/explore</c>.</summary>
public static class TraceKinds
{
    public static string WordOf(TraceKind kind) => kind switch
    {
        TraceKind.Splits => "splits",
        TraceKind.Pledges => "pledges",
        TraceKind.Alliances => "alliances",
        TraceKind.Career => "career",
        _ => "leaders",
    };

    /// <summary>The trace of this word, or null.</summary>
    public static TraceKind? Of(string word) => word switch
    {
        "splits" => TraceKind.Splits,
        "pledges" => TraceKind.Pledges,
        "alliances" => TraceKind.Alliances,
        "leaders" => TraceKind.Leaders,
        "career" => TraceKind.Career,
        _ => null,
    };
}
