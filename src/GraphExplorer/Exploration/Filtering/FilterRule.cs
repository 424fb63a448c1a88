namespace GraphExplorer.Exploration.Filtering;

/// <summary>What a step of the filter looks at. Each rule has a word in the address, <see cref="FilterRules.WordOf"/>.</summary>
public enum FilterRule
{
    /// <summary>Kinds of nodes.</summary>
    Kind,
    /// <summary>Types of relationships.</summary>
    Type,
    /// <summary>A property of nodes: some of its values, or a range of numbers.</summary>
    NodeProperty,
    /// <summary>A property of relationships: some of its values, or a range of numbers.</summary>
    EdgeProperty,
    /// <summary>Confidence of relationships, 0 to 100; one that is not graded (0) has none.</summary>
    Confidence,
    /// <summary>Sources that relationships rest on.</summary>
    Source,
    /// <summary>Disputed relationships and their ends.</summary>
    Disputed,
    /// <summary>Places with everything in them, and what is linked to those places.</summary>
    Place,
    /// <summary>What lies within a number of steps of one or more nodes.</summary>
    Ego,
    /// <summary>The k-core: what keeps at least k neighbours when all others are taken away again and again.</summary>
    Core,
    /// <summary>The largest connected part.</summary>
    Largest,
    /// <summary>Nodes by the number of relationships that are left to them.</summary>
    Degree,
}

/// <summary>The words of the rules and what can be said with each.</summary>
public static class FilterRules
{
    static readonly string[] s_words =
        ["kind", "type", "node", "edge", "conf", "source", "disputed", "place", "ego", "core", "largest", "degree"];

    /// <summary>The word in the address and in the JSON of the canvas.</summary>
    public static string WordOf(FilterRule rule) => s_words[(int)rule];

    /// <summary>The rule of a word; null for a word that is none.</summary>
    public static FilterRule? Of(string word) => Array.IndexOf(s_words, word) is >= 0 and var index ? (FilterRule)index : null;

    /// <summary>True where a step may leave out what it names instead of keeping it.</summary>
    public static bool CanExclude(FilterRule rule) => rule < FilterRule.Ego;

    /// <summary>True where an element may have no value at all.</summary>
    public static bool CanMiss(FilterRule rule) => rule is FilterRule.NodeProperty or FilterRule.EdgeProperty
        or FilterRule.Confidence or FilterRule.Source or FilterRule.Place;

    /// <summary>True for the rules that look at the shape of what earlier steps have left.</summary>
    public static bool IsTopological(FilterRule rule) => rule >= FilterRule.Ego;
}
