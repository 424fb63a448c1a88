using GraphExplorer.Identity;

namespace GraphExplorer.Web.Components.Identifying;

/// <summary>Levels and states of a pair in words of a reader.</summary>
static class PairWords
{
    public static string Level(SameLevel level) => level switch
    {
        SameLevel.Certain => "certain",
        SameLevel.Likely => "likely",
        SameLevel.RuledOut => "not the same by rule",
        _ => "possible",
    };

    /// <summary>Class of the tag of a level.</summary>
    public static string Class(SameLevel level) => level switch
    {
        SameLevel.Certain => "is-certain",
        SameLevel.RuledOut => "is-disputed",
        _ => "is-possible",
    };

    public static string State(PairState state) => state switch
    {
        PairState.Accepted => "accepted",
        PairState.Rejected => "rejected",
        _ => "not decided",
    };
}
