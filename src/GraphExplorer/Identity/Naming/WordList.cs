using System.Reflection;
using GraphExplorer.Evidence;

namespace GraphExplorer.Identity.Naming;

/// <summary>The words of <c>words.txt</c>: spellings of one word, and words that weigh less or more than others.</summary>
sealed class WordList
{
    readonly Dictionary<string, string[]> _spellings = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    WordList(TextReader reader)
    {
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                section = line.Trim('[', ']');
            else
                Add(section, line);
        }
    }

    public static WordList Shared { get; } = Read();

    /// <summary>The words that a word is a spelling of; itself for a word that is not listed.</summary>
    public IReadOnlyList<string> SpellingOf(string word) => _spellings.GetValueOrDefault(word) ?? [word];

    public bool HasSpelling(string word) => _spellings.ContainsKey(word);

    /// <summary>The place that a word names or belongs to, such as Pakistan for "Pakistani"; null for none.</summary>
    public string? PlaceOf(string word) => _places.GetValueOrDefault(word);

    /// <summary>A word that is left out of comparisons, such as "of" and "al".</summary>
    public bool IsParticle(string word) => Has("particles", word);

    /// <summary>A form of address before a name.</summary>
    public bool IsTitle(string word) => Has("titles", word);

    /// <summary>A word such as "group" that adds little.</summary>
    public bool IsGeneric(string word) => Has("generic", word);

    /// <summary>A word that tells an actor from the one that has the same name without it: "Real", "Jr".</summary>
    public bool IsQualifier(string word) => Has("qualifiers", word);

    bool Has(string section, string word) => _sets.TryGetValue(section, out var words) && words.Contains(word);

    void Add(string section, string line)
    {
        var parts = line.Split(':', 2);
        var main = NameKey.Of(parts[0]);
        var others = parts.Length > 1 ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NameKey.Of) : [];
        switch (section)
        {
            case "spellings":
                foreach (var word in others.Append(main).Where(word => word.Length > 0))
                    _spellings[word] = main.Split(' ');
                break;
            case "places":
                foreach (var word in others.Append(main))
                    _places[word] = main;
                break;
            default:
                if (!_sets.TryGetValue(section, out var set))
                    _sets.Add(section, set = new(StringComparer.Ordinal));
                set.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
        }
    }

    static WordList Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("identity/words.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader);
    }
}
