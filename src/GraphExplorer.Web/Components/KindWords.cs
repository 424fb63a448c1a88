namespace GraphExplorer.Web.Components;

/// <summary>Kinds of nodes in words of a reader, and the slug that names their colour and symbol.</summary>
public static class KindWords
{
    /// <summary>The kinds that a canvas draws, in order of the legend.</summary>
    public static IReadOnlyList<string> Drawn { get; } = ["Group", "StateActor", "Person", "Place", "Event", "Community"];

    /// <summary>One of them, such as <c>State actor</c>; a kind that is not known keeps its own word.</summary>
    public static string Of(string kind) => kind == "StateActor" ? "State actor" : kind;

    /// <summary>Several of them, such as <c>Communities</c>.</summary>
    public static string Several(string kind) => kind switch
    {
        "StateActor" => "State actors",
        "Community" => "Communities",
        _ => kind + "s",
    };

    /// <summary>Part of class names and symbols: <c>state-actor</c>; <c>other</c> for a kind without a shape of its own.</summary>
    public static string Slug(string kind) => kind switch
    {
        "StateActor" => "state-actor",
        "Group" or "Person" or "Place" or "Event" or "Community" => kind.ToLowerInvariant(),
        _ => "other",
    };
}
