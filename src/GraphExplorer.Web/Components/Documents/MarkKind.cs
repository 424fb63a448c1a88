using GraphExplorer.Exploration;

namespace GraphExplorer.Web.Components.Documents;

/// <summary>By what a claim is told apart in the margin of a document: the family of a relationship, a name, or an attribute.</summary>
/// <param name="Slug">Names the colour (<c>family-SLUG</c>) and the mark in the text (<c>kind-SLUG</c>).</param>
/// <param name="Title">What it is called.</param>
/// <param name="Letter">What stands for it where there is no line of the canvas; empty for a relationship.</param>
public sealed record MarkKind(string Slug, string Title, string Letter)
{
    /// <summary>Characters of a quote that a name for screen readers repeats.</summary>
    const int QuoteCharactersMax = 80;

    /// <summary>In order of the legend.</summary>
    public static IReadOnlyList<MarkKind> All { get; } =
    [
        .. EdgeFamilies.All.Select(family => new MarkKind(family.Slug, family.Title, "")), new("name", "Names", "N"), new("attribute", "Attributes", "A"),
    ];

    public static MarkKind Of(PassageClaim claim) => Named(
        claim.EdgeId.Length == 0 ? "attribute" : claim.Predicate == "KNOWN_AS" ? "name" : EdgeFamilies.Of(claim.Predicate).Slug);

    /// <summary>The kinds of the claims that rest on a passage, in order of the legend.</summary>
    public static IReadOnlyList<MarkKind> Of(MarkedPassage passage) =>
        [.. passage.Claims.Select(Of).Distinct().OrderBy(kind => All.TakeWhile(each => each != kind).Count())];

    /// <summary>A passage for a screen reader: its words, what is claimed of them, whether that is contested.</summary>
    public static string Words(MarkedPassage passage)
    {
        var quote = passage.Quote.Length <= QuoteCharactersMax ? passage.Quote : $"{passage.Quote[..(char.IsHighSurrogate(passage.Quote[QuoteCharactersMax - 1]) ? QuoteCharactersMax - 1 : QuoteCharactersMax)]}…";
        var kinds = string.Join(", ", Of(passage).Select(kind => kind.Title.ToLowerInvariant()));
        var contested = passage.Claims.Any(claim => claim.IsContested) ? ", contested" : "";
        return $"{Counted.Of(passage.Claims.Count, "claim")}: {kinds}{contested}. “{quote}”";
    }

    static MarkKind Named(string slug) => All.First(kind => kind.Slug == slug);
}
