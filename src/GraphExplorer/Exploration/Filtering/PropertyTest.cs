using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Exploration.Filtering;

/// <summary>
/// Compares a property with the terms or the range of a step. A list matches when one of its values does. A range sees
/// numbers only: what has none counts as missing. The twin of <c>propertyTest.ts</c>.
/// </summary>
public static partial class PropertyTest
{
    /// <summary>Values of a node's property, among them <c>status</c>, <c>labels</c> and <c>degree</c>.</summary>
    public static IReadOnlyList<object> Values(GraphNode node, string name) => name switch
    {
        "status" => Flat(node.Status),
        "labels" => [.. node.Labels],
        "degree" => [(long)node.Degree],
        _ => Flat(node.Properties.GetValueOrDefault(name)),
    };

    /// <summary>Values of an edge's property, among them <c>status</c>, <c>claimCount</c> and <c>sourceCount</c>.</summary>
    public static IReadOnlyList<object> Values(GraphEdge edge, string name) => name switch
    {
        "status" => Flat(edge.Reading.Status),
        "claimCount" => [(long)edge.Reading.ClaimCount],
        "sourceCount" => [(long)edge.Reading.SourceCount],
        _ => Flat(edge.Properties.GetValueOrDefault(name)),
    };

    /// <summary>The value as a number; null when it is none.</summary>
    public static double? Number(object value) => value switch
    {
        long number => number,
        double number => number,
        _ => null,
    };

    internal static bool Passes(FilterStep step, IReadOnlyList<object> values)
    {
        if (step.IsRange)
        {
            var numbers = values.Select(Number).OfType<double>().ToArray();
            return numbers.Length == 0 ? step.Missing
                : numbers.Any(number => number >= (step.Min ?? double.MinValue) && number <= (step.Max ?? double.MaxValue)) != step.Not;
        }
        return values.Count == 0 ? step.Missing : values.Any(value => IsNamed(step.Terms, value)) != step.Not;
    }

    static bool IsNamed(IdSet terms, object value) => value switch
    {
        string text => terms.Contains(text),
        bool truth => terms.Contains(truth ? "true" : "false"),
        _ => Number(value) is { } number && terms.Any(term => Numeral().IsMatch(term)
            && double.Parse(term, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(number)),
    };

    static IReadOnlyList<object> Flat(object? value) => value switch
    {
        null or "" or PropertyMap => [],
        IReadOnlyList<object?> list => [.. list.SelectMany(Flat)],
        _ => [value],
    };

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Numeral();
}
