using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Interchange;

/// <summary>Values of a file as the properties that a kind or a relation has. What the vocabulary does not ask for stays in the quote.</summary>
static class ForeignProperties
{
    /// <exception cref="RefusedFileException">One that has to be there is missing or cannot be.</exception>
    public static IReadOnlyDictionary<string, object> Read(
        IReadOnlyList<PropertyRule> rules, IReadOnlyDictionary<string, string> values, ImportedTerms terms, string place)
    {
        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => rule.Kind != PropertyKind.Actor))
            if ((ValueOf(rule, values) ?? Otherwise(rule, terms)) is { } value)
                read[rule.Name] = value;
            else if (rule.Required)
                throw new RefusedFileException(place, $"It has no '{rule.Name}'.", $"Give it an attribute '{rule.Name}'{Wanted(rule)}; or one for all that lack it, with the mapping.");
        if (read.Keys.Count(key => key is "lat" or "lon" or "geoPrec") is 1 or 2)
            foreach (var key in new[] { "lat", "lon", "geoPrec" })
                read.Remove(key);
        return read;
    }

    // An export of ours puts "property_" before a name that a column has already.
    static object? ValueOf(PropertyRule rule, IReadOnlyDictionary<string, string> values) =>
        Read(rule, values.GetValueOrDefault("property_" + rule.Name)) ?? Read(rule, values.GetValueOrDefault(rule.Name));

    static object? Otherwise(PropertyRule rule, ImportedTerms terms) => Read(rule, terms.Values.GetValueOrDefault(rule.Name)) ?? rule switch
    {
        { Kind: PropertyKind.Truth, Required: true } => false,
        { Required: true, MayBeEmpty: true } => "",
        _ => null,
    };

    static object? Read(PropertyRule rule, string? text) => text is not { Length: > 0 } ? null : rule.Kind switch
    {
        PropertyKind.Truth => bool.TryParse(text, out var truth) ? truth : null,
        PropertyKind.Integer => long.TryParse(text, CultureInfo.InvariantCulture, out var whole) && whole >= rule.Min && whole <= rule.Max ? whole : null,
        PropertyKind.Number =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= rule.Min && number <= rule.Max ? number : null,
        PropertyKind.Word => rule.Words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)),
        PropertyKind.Date => ForeignDate.Read(text) is var date && Edtf.TryParse(date, out _, out _) ? date : null,
        _ => text,
    };

    static string Wanted(PropertyRule rule) => rule.Kind switch
    {
        PropertyKind.Word => $": one of {string.Join(", ", rule.Words)}",
        PropertyKind.Date => ": a date such as 2014, 2014-06 or 2014-06-08",
        _ => "",
    };
}
