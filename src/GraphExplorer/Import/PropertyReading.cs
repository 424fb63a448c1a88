using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>Reads the <c>properties</c> of an entity or claim by the rules of the vocabulary.</summary>
static class PropertyReading
{
    public static Dictionary<string, object> Read(JsonRecord record, IReadOnlyList<PropertyRule> rules)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        if (record.Object("properties") is not { } properties)
            return values;
        foreach (var rule in rules)
            if (properties.Has(rule.Name) || rule.Required)
                if (ReadOne(properties, rule) is { } value)
                    values[rule.Name] = value;
        foreach (var key in properties.Keys.Where(key => rules.All(rule => rule.Name != key)))
            properties.Report(
                $"the property '{key}' is not known here.",
                rules.Count == 0 ? "Take it out."
                    : $"Known are: {string.Join(", ", rules.Select(rule => rule.Name))}.");
        return values;
    }

    static object? ReadOne(JsonRecord properties, PropertyRule rule) => rule.Kind switch
    {
        PropertyKind.Truth => properties.Truth(rule.Name),
        PropertyKind.Integer => (long)properties.Whole(rule.Name, (int)rule.Min, (int)rule.Max),
        PropertyKind.Number => ReadNumber(properties, rule),
        PropertyKind.Word => properties.Word(rule.Name, rule.Words),
        PropertyKind.Date => ReadDate(properties, rule.Name),
        _ => rule.MayBeEmpty ? properties.TextOrEmpty(rule.Name) : properties.Text(rule.Name),
    };

    static double? ReadNumber(JsonRecord properties, PropertyRule rule)
    {
        if (properties.Raw(rule.Name) is { ValueKind: JsonValueKind.Number } value
            && value.GetDouble() is var number && number >= rule.Min && number <= rule.Max)
            return number;
        properties.Report($"'properties.{rule.Name}' is out of range.",
            $"Give a number from {rule.Min} to {rule.Max}.");
        return null;
    }

    static string ReadDate(JsonRecord properties, string name)
    {
        var text = properties.Text(name);
        if (text.Length > 0 && !Edtf.TryParse(text, out _, out var problem))
            properties.Report($"'properties.{name}': {problem}", DateAdvice.Text);
        return text;
    }
}
