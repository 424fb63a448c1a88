using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;

namespace GraphExplorer.Editing;

/// <summary>Ids of new entities: slugs of their names, which stay when a name changes.</summary>
public static class EntityIds
{
    /// <summary>The slug of a name; that of an event begins with <c>ev-</c>.</summary>
    public static string For(string name, string label)
    {
        var slug = new StringBuilder();
        foreach (var character in NameKey.Of(name).Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var id = slug.ToString().Trim('-');
        // A name without a Latin letter still gives an id of its own.
        if (id.Length == 0)
            id = "entity-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return (label == "Event" ? "ev-" : "") + id;
    }
}
