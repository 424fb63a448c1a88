using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>Property maps as they are written to and read from a store.</summary>
static class Properties
{
    /// <summary>Stamp of the data version in which an element was last written; not part of what it says.</summary>
    public const string ChangedIn = "changedIn";

    /// <summary>A map from pairs; a null is kept.</summary>
    public static Dictionary<string, object?> Of(params ReadOnlySpan<(string Key, object? Value)> pairs)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
            map[key] = value;
        return map;
    }

    /// <summary>The same map without nulls, for statements that replace all properties.</summary>
    public static Dictionary<string, object?> WithoutNulls(this Dictionary<string, object?> map)
    {
        foreach (var key in map.Keys.ToArray())
            if (map[key] is null)
                map.Remove(key);
        return map;
    }

    /// <summary>Whether a store holds exactly these properties, the stamp aside.</summary>
    public static bool AreAll(
        IReadOnlyDictionary<string, object?> wanted, IReadOnlyDictionary<string, object?> stored) =>
        Hold(wanted, stored) && stored.Count - (stored.ContainsKey(ChangedIn) ? 1 : 0) == wanted.Count;

    /// <summary>
    /// Whether a store holds these properties, whatever else it holds; null stands for an absent one.
    /// </summary>
    public static bool Hold(IReadOnlyDictionary<string, object?> wanted, IReadOnlyDictionary<string, object?> stored) =>
        wanted.All(pair => Equals(stored.GetValueOrDefault(pair.Key), pair.Value));

    /// <summary>The map in the column <c>properties</c> of a row.</summary>
    public static IReadOnlyDictionary<string, object?> PropertyMap(this GraphRecord row) =>
        (IReadOnlyDictionary<string, object?>)row["properties"]!;

    public static string Text(this IReadOnlyDictionary<string, object?> map, string key) =>
        map.GetValueOrDefault(key) as string ?? "";

    public static long Whole(this IReadOnlyDictionary<string, object?> map, string key, long missing = 0) =>
        map.GetValueOrDefault(key) as long? ?? missing;
}
