using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>The rules of the traces in the words in which screens and citations give them.</summary>
public static class TraceRules
{
    const string Dating = "A step is dated by when its relationship began; where no source says that, it is undated.";

    /// <summary>The rule of a search for paths.</summary>
    public static string Path(ShowPath path, ExplorationLimits limits)
    {
        var best = path.Objective == PathObjective.FewestSteps
            ? "All paths with the fewest steps"
            : "All paths that were complete first (earliest last step; a path with an undated step comes after one without; then the fewest steps)";
        var order = path.InOrder
            ? ", each step not earlier than the ones before it by some reading of all their dates. Undated steps may stand anywhere and are marked"
            : "";
        return $"{best}, of at most {limits.PathSteps(path)} steps, along {Along(path.Types)}, walked in either direction{order}. {Dating}";
    }

    /// <summary>The rule of a lineage.</summary>
    public static string Lineage(ExplorationLimits limits) =>
        "Descendants split from the group, are a faction of it, or are what it merged into; ancestors are the other way round. Of each chain every step is "
        + $"not earlier than the ones before it by some reading of their dates, so a group that left before a merger does not descend from what joined later. "
        + $"At most {limits.LineageStepsMax} generations. A rename keeps the group. {Dating}";

    /// <summary>The rule of what led to something.</summary>
    public static string LedTo(ShowAntecedents show, int undated) =>
        $"Every chain of at most {show.Steps} {(show.Steps == 1 ? "tie" : "ties")} between actors and events that ends at it: none begins later than the tie that it leads to, and none more than "
        + $"{show.Years} {(show.Years == 1 ? "year" : "years")} before it, by some reading of the dates. It says what came before, not what was the cause; only “led to” is a cause, as a source says. "
        + (undated == 0 ? "No undated tie of its ends is left out." : undated == 1 ? "1 undated tie of its ends is left out." : $"{undated} undated ties of its ends are left out.");

    /// <summary>The rule of one of the other traces.</summary>
    public static string Of(TraceKind kind) => kind switch
    {
        TraceKind.Splits => "The splinters and factions of the group, and what it came out of itself.",
        TraceKind.Pledges => "Words of allegiance that the entity, its leaders and members gave or received. A leader's pledge stays the leader's.",
        TraceKind.Alliances => "Alliances, affiliations, support and fighting side by side.",
        TraceKind.Career => "What the person founded, led, belonged to and pledged to, whom the person succeeded, and how the groups on that way descend from one another.",
        _ => "Who founded, led and leads the group, and who succeeded whom.",
    };

    static string Along(string types) => types switch
    {
        "" => "links between actors",
        "*" => "relationships of every type",
        _ => string.Join(", ", types.Split(',').Select(type => PathBetween.CategoryOf(type) is null ? type : type.ToLowerInvariant())),
    };
}
