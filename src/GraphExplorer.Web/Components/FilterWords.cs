using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;

namespace GraphExplorer.Web.Components;

/// <summary>Steps of the filter in words of a reader.</summary>
public static class FilterWords
{
    const int TermsNamedMax = 3;

    /// <summary>The rules in the order of the menu, with their names there.</summary>
    public static IReadOnlyList<(FilterRule Rule, string Word)> Menu { get; } =
    [
        (FilterRule.Kind, "Kind"), (FilterRule.Type, "Relationship type"), (FilterRule.Confidence, "Confidence"),
        (FilterRule.Source, "Source"), (FilterRule.Disputed, "Disputed"), (FilterRule.Place, "Place"),
        (FilterRule.Ego, "Steps around the selection"), (FilterRule.Degree, "Number of relationships"), (FilterRule.Core, "k-core"),
        (FilterRule.Largest, "Largest connected part"),
    ];

    /// <summary>What a step does, such as <c>Without events, places</c>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="nameOf">Name of a node, place or source by its id.</param>
    public static string Of(FilterStep step, Func<string, string> nameOf)
    {
        var sentence = Sentence(step, nameOf);
        return step.Missing ? sentence + ", or none" : sentence;
    }

    /// <summary>Who hid something, such as <c>12 by filter 1, 3 by time</c>; empty when nobody did.</summary>
    /// <param name="hidden">What each rule put out of sight.</param>
    /// <param name="countOf">How many of it were the thing that is asked about.</param>
    public static string HiddenBy(IEnumerable<Hidden> hidden, Func<Hidden, int> countOf) =>
        string.Join(", ", from one in hidden let count = countOf(one) where count > 0 select $"{count} {By(one)}");

    static string By(Hidden hidden) => hidden.By switch
    {
        "hand" => "by hand",
        "time" => "by time",
        "fold" => "folded away",
        _ => $"by filter {hidden.Step + 1}",
    };

    /// <summary>A term as a reader calls it.</summary>
    public static string Term(FilterRule rule, string term, Func<string, string> nameOf) => rule switch
    {
        FilterRule.Kind => KindWords.Several(term),
        FilterRule.Type => EdgeWords.Phrase(term),
        FilterRule.Source or FilterRule.Place or FilterRule.Ego => nameOf(term),
        _ => term,
    };

    /// <summary>What the topological rules mean; empty for the others, which need no words.</summary>
    public static string Meaning(FilterRule rule) => rule switch
    {
        FilterRule.Core => "The k-core: entities with fewer than k neighbours are taken away, again and again, until every one that is left has at least k.",
        FilterRule.Largest => "Of the parts that no relationship joins, only the one with the most entities.",
        FilterRule.Degree => "Relationships that earlier filters have left are counted.",
        FilterRule.Ego => "Relationships that earlier filters have left are followed in both directions. Without the entity in the view, nothing is left out.",
        FilterRule.Place => "The place, every place in it, and what a relationship links to one of them.",
        FilterRule.Source => "Kept: what rests on one of the chosen sources. Left out: what rests on no other source.",
        _ => "",
    };

    static string Sentence(FilterStep step, Func<string, string> nameOf) => step.Rule switch
    {
        FilterRule.Disputed => step.Not ? "Undisputed only" : "Disputed only",
        FilterRule.Largest => "Largest connected part",
        FilterRule.Core => $"At least {Number(step.Min)} neighbours each (k-core)",
        FilterRule.Ego => $"Within {Counted.Of((long)(step.Max ?? 0), "step")} of {Terms(step, nameOf)}",
        FilterRule.Degree => $"{Sentence(Range(step))} relationships each",
        FilterRule.Confidence => $"{(step.Not ? "Confidence not" : "Confidence")} {Range(step)}",
        FilterRule.Source => step.Not ? $"Without what rests only on {Terms(step, nameOf)}" : $"Resting on {Terms(step, nameOf)}",
        FilterRule.Place => $"{(step.Not ? "Not in" : "In")} {Terms(step, nameOf)}",
        FilterRule.NodeProperty or FilterRule.EdgeProperty => $"{step.Name}{(step.Not ? " not" : "")}: {(step.IsRange ? Range(step) : Terms(step, nameOf))}",
        _ => $"{(step.Not ? "Without" : "Only")} {Terms(step, nameOf)}",
    };

    static string Terms(FilterStep step, Func<string, string> nameOf)
    {
        var named = step.Terms.Take(TermsNamedMax).Select(term => Term(step.Rule, term, nameOf));
        var rest = step.Terms.Count - TermsNamedMax;
        return step.Terms.Count == 0 ? "nothing" : string.Join(", ", named) + (rest > 0 ? $" and {rest} more" : "");
    }

    static string Range(FilterStep step) => (step.Min, step.Max) switch
    {
        ({ } min, { } max) => min.Equals(max) ? Number(min) : $"{Number(min)} to {Number(max)}",
        ({ } min, null) => $"at least {Number(min)}",
        (null, { } max) => $"at most {Number(max)}",
        _ => "any",
    };

    static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
