namespace GraphExplorer.Exploration;

/// <summary>What colour and size of the nodes say.</summary>
/// <param name="Colour">Rule of the colour.</param>
/// <param name="Size">Rule of the size.</param>
public sealed record NodeLook(LookRule Colour, LookRule Size)
{
    /// <summary>The look without a choice: colour by kind, size by the number of relationships.</summary>
    public static NodeLook Plain { get; } = new(LookRule.Kind, LookRule.Degree);
}

/// <summary>Rules of colour and size; the browser (<c>graph/rules.ts</c>) computes their values over what is in sight.</summary>
public enum LookRule
{
    Kind,

    /// <summary>How many relationships touch the node.</summary>
    Degree,
    Betweenness,
    Community,

    /// <summary>Mean confidence of its relationships.</summary>
    Confidence,

    /// <summary>Earliest year of a relationship.</summary>
    FirstSeen,
}

/// <summary>Which rules there are, and the words for them, which addresses and the browser share.</summary>
public static class LookRules
{
    /// <summary>Rules of colour.</summary>
    public static IReadOnlyList<LookRule> OfColour { get; } = Enum.GetValues<LookRule>();

    /// <summary>Rules of size; the number of a community is no amount.</summary>
    public static IReadOnlyList<LookRule> OfSize { get; } = [.. OfColour.Where(rule => rule != LookRule.Community)];

    public static string WordOf(LookRule rule) => rule switch
    {
        LookRule.Kind => "kind",
        LookRule.Degree => "degree",
        LookRule.Betweenness => "betweenness",
        LookRule.Community => "community",
        LookRule.Confidence => "confidence",
        _ => "first-seen",
    };

    /// <summary>The rule of a word; null where there is none.</summary>
    public static LookRule? Of(string word) =>
        Enum.GetValues<LookRule>().Where(rule => WordOf(rule) == word).Select(rule => (LookRule?)rule).FirstOrDefault();
}
