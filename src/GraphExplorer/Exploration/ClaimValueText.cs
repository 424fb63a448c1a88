using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Exploration;

/// <summary>Writes the value of an attribute claim: its text, or its figure as <c>36 persons</c> or <c>5000–7000
/// persons (best 6000)</c>.</summary>
static class ClaimValueText
{
    /// <param name="property">Gives the claim's property of a name, or null.</param>
    public static string Of(Func<string, object?> property)
    {
        if (property("value") is { } value) return PropertyText.Of(value);
        var (min, best, max) = (Figure(property("valueMin")), Figure(property("valueBest")), Figure(property("valueMax")));
        var range = min == max ? min : min.Length == 0 ? $"up to {max}" : max.Length == 0 ? $"at least {min}" : $"{min}–{max}";
        var figure = range.Length == 0 ? best : best.Length == 0 || best == range ? range : $"{range} (best {best})";
        var unit = PropertyText.Of(property("unit"));
        return figure.Length == 0 || unit.Length == 0 ? figure : $"{figure} {unit}";
    }

    static string Figure(object? value) => value switch
    {
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => PropertyText.Of(value),
    };
}
