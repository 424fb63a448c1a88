using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>Headings by the kind of their section, and what the lines below a heading say of the group.</summary>
sealed class Sections
{
    readonly Dictionary<string, string> _kinds = [];

    public Sections(IEnumerable<SectionHeadings> headings, IReadOnlyList<SectionClaim> claims)
    {
        Claims = claims;
        foreach (var section in headings)
            foreach (var heading in section.Headings)
                _kinds.TryAdd(NameKey.Of(heading), section.Kind);
    }

    public IReadOnlyList<SectionClaim> Claims { get; }

    /// <summary>The kind of a heading or label; empty when it is none that is known.</summary>
    public string KindOf(string heading)
    {
        if (heading.Length > 60)
            return "";
        var key = NameKey.Of(heading);
        if (_kinds.TryGetValue(key, out var kind))
            return kind;
        var words = key.Split(' ');
        if (words.Length is < 2 or > 6 || !char.IsUpper(heading.FirstOrDefault(char.IsLetter)))
            return "";
        // "Leadership of the group", "Major Attacks (selected)": the first words decide.
        for (var count = words.Length - 1; count > 0; count--)
            if (_kinds.TryGetValue(string.Join(' ', words[..count]), out kind) && (count > 1 || IsLink(words[1])))
                return kind;
        return "";
    }

    static bool IsLink(string word) => word is "of" or "and" or "in" or "s" or "since" or "by" or "to";
}

/// <summary>One kind of section and its headings.</summary>
public sealed record SectionHeadings(string Kind, IReadOnlyList<string> Headings);

/// <summary>What a listed item of a section says: <c>item</c> and <c>group</c> are the two ends.</summary>
public sealed record SectionClaim(
    string Kind, string Type, string From, string To, string Rule, bool Now, IReadOnlyDictionary<string, string> Properties);
