using System.Globalization;
using System.Text;
using GraphExplorer.Evidence;

namespace GraphExplorer.Documents;

/// <summary>Ids of new sources: <c>src-</c> and the words of the title, with a number where that is taken.</summary>
static class SourceIds
{
    const int SlugCharactersMax = 60;

    public static string For(string title, IReadOnlySet<string> taken)
    {
        var id = "src-" + SlugOf(title);
        if (!taken.Contains(id))
            return id;
        var number = 2;
        while (taken.Contains(string.Create(CultureInfo.InvariantCulture, $"{id}-{number}")))
            number++;
        return string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
    }

    static string SlugOf(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in NameKey.Of(title))
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        if (slug.Length > SlugCharactersMax)
            slug.Length = SlugCharactersMax;
        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "document";
    }
}
