using System.Text.RegularExpressions;

namespace GraphExplorer.Import;

/// <summary>The forms of ids in a claims file.</summary>
static partial class Slug
{
    /// <summary>Reads an id that begins with a prefix; reports any other form.</summary>
    public static string Read(JsonRecord record, string key, string prefix)
    {
        var id = record.Text(key);
        if (id.Length == 0
            || (id.StartsWith(prefix, StringComparison.Ordinal) && id.Length > prefix.Length && Form().IsMatch(id)))
            return id;
        record.Report(
            $"'{id}' is not an id of this kind of record.",
            "Use lower-case letters, digits and single hyphens"
            + (prefix.Length > 0 ? $", beginning with '{prefix}'." : "."));
        return id;
    }

    public static bool IsSlug(string text) => Form().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Form();
}
