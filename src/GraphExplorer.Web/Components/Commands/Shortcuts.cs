using System.Text.Json;

namespace GraphExplorer.Web.Components.Commands;

/// <summary>
/// The table of keys, <c>web/src/page/shortcuts.json</c>: the browser hears by it, the help lists it and the palette shows its keys beside the
/// commands. So a key that is documented is one that works.
/// </summary>
public static class Shortcuts
{
    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    static readonly Lazy<IReadOnlyList<Shortcut>> s_all = new(Read);

    /// <summary>How a key is written for readers, where its name in the browser is another.</summary>
    static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["ArrowRight"] = "→", ["ArrowLeft"] = "←", ["ArrowDown"] = "↓", ["ArrowUp"] = "↑", ["PageDown"] = "PgDn", ["PageUp"] = "PgUp",
        ["Escape"] = "Esc", ["ContextMenu"] = "Menu key", ["-"] = "−",
    };

    /// <summary>Titles of the places, in the order of the help.</summary>
    static readonly (string Where, string Title)[] s_places =
    [
        ("everywhere", "Everywhere"), ("explore", "Explore"), ("review", "Review"), ("canvas", "On the canvas"), ("lanes", "In the lanes"), ("map", "On the map"),
        ("time", "On the time slider"), ("tree", "In the tree"),
    ];

    /// <summary>All lines of the table.</summary>
    public static IReadOnlyList<Shortcut> All => s_all.Value;

    /// <summary>The lines by the place where they are heard, with its title; a place that has no title here comes last, under its own name.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<Shortcut> Lines)> Places =>
        from place in All.GroupBy(line => line.Where)
        let known = Array.FindIndex(s_places, each => each.Where == place.Key)
        orderby known < 0 ? s_places.Length : known
        select (known < 0 ? place.Key : s_places[known].Title, (IReadOnlyList<Shortcut>)[.. place]);

    /// <summary>The keys of a command as readers know them, such as <c>Ctrl+K</c>; empty when it has none.</summary>
    public static IReadOnlyList<string> KeysOf(string command) =>
        [.. All.Where(line => line.Id == command).SelectMany(line => line.Keys).Select(Words)];

    /// <summary>A key as readers know it: <c>Shift+→</c>.</summary>
    public static string Words(string key) =>
        key.Length == 1 ? s_words.GetValueOrDefault(key, key) : string.Join('+', key.Split('+').Select(part => s_words.GetValueOrDefault(part, part)));

    static IReadOnlyList<Shortcut> Read()
    {
        using var table = typeof(Shortcuts).Assembly.GetManifestResourceStream("shortcuts.json")
            ?? throw new InvalidOperationException("The table of keys is not part of the program.");
        return JsonSerializer.Deserialize<IReadOnlyList<Shortcut>>(table, s_options)!;
    }
}
