using System.Globalization;

namespace GraphExplorer.Model;

/// <summary>The one way in which a property value is written as text, the same on every machine.</summary>
public static class PropertyText
{
    /// <summary>null is empty, numbers are invariant, lists are joined by "; ", maps are <c>key: value</c>
    /// pairs.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> map => string.Join("; ", map.Select(pair => $"{pair.Key}: {Of(pair.Value)}")),
        IEnumerable<object?> list => string.Join("; ", list.Select(Of)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
