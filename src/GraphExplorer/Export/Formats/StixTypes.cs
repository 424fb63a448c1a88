namespace GraphExplorer.Export.Formats;

/// <summary>How the kinds of the graph are called in STIX 2.1.</summary>
static class StixTypes
{
    /// <summary>The type of sources, which STIX lacks.</summary>
    public const string Source = "graph-explorer-source";

    /// <summary>The type of object of a kind of node.</summary>
    public static string Of(string kind) => kind switch
    {
        "Group" => "threat-actor",
        "Place" => "location",
        "Event" => "incident",
        _ => "identity",
    };

    /// <summary>The class of an identity (open vocabulary, section 10.7).</summary>
    public static string ClassOf(string kind) => kind switch
    {
        "Person" or "Leader" => "individual",
        "StateActor" => "organization",
        "Community" => "class",
        _ => "unspecified",
    };

    /// <summary>The type of a relationship: <c>splinter-of</c> for SPLINTER_OF.</summary>
    public static string RelationOf(string type)
    {
        var letters = type.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-');
        return string.Concat(letters) is { Length: > 0 } name ? name : "related-to";
    }
}
