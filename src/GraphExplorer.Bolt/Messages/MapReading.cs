using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>
/// Reads typed entries out of the maps that messages carry. Null and absent are the same; a wrong type is malformed.
/// </summary>
static class MapReading
{
    public static string? Text(this IReadOnlyDictionary<string, object?> map, string key) =>
        Entry<string>(map, key, "a string");

    public static long? Integer(this IReadOnlyDictionary<string, object?> map, string key) =>
        map.GetValueOrDefault(key) switch
        {
            null => null,
            long number => number,
            _ => throw Wrong(key, "an integer"),
        };

    public static bool Flag(this IReadOnlyDictionary<string, object?> map, string key) =>
        map.GetValueOrDefault(key) switch
        {
            null => false,
            bool flag => flag,
            _ => throw Wrong(key, "a boolean"),
        };

    public static IReadOnlyDictionary<string, object?>? Map(
        this IReadOnlyDictionary<string, object?> map, string key) =>
        Entry<IReadOnlyDictionary<string, object?>>(map, key, "a map");

    public static IReadOnlyList<object?>? List(this IReadOnlyDictionary<string, object?> map, string key) =>
        Entry<IReadOnlyList<object?>>(map, key, "a list");

    public static IReadOnlyList<string> Texts(this IReadOnlyDictionary<string, object?> map, string key) =>
        Texts(map.List(key) ?? [], key);

    public static IReadOnlyList<string> Texts(IReadOnlyList<object?> list, string key) =>
        [.. list.Select(entry => entry as string ?? throw Wrong(key, "a list of strings"))];

    static T? Entry<T>(IReadOnlyDictionary<string, object?> map, string key, string what)
        where T : class => map.GetValueOrDefault(key) switch
        {
            null => null,
            T value => value,
            _ => throw Wrong(key, what),
        };

    static MalformedMessageException Wrong(string key, string what) => new($"'{key}' must be {what}.");
}
