using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// Shorter forms of names of groups that a text has in full: "Zenki Movement" for the Nour al-Din al-Zenki Movement,
/// "Sipah-e-Muhammad" for Sipah-e-Muhammad Pakistan, "LeJ al-Alami" for Lashkar-e-Jhangvi al-Alami.
/// </summary>
sealed class ShortForms(Things things, Lexicon lexicon)
{
    // Words that many names share: "Islamic Front" is not the National Islamic Front.
    static readonly HashSet<string> s_common = ["islamic", "national", "liberation", "popular", "revolutionary", "democratic", "people", "free", "united", "communist", "islam", "army", "armed", "new"];

    /// <summary>The one group of the text whose longer name ends in this one, or is this one with a country behind it.</summary>
    public Thing? Of(string name)
    {
        if (things.Names.Find(name) is not null)
            return null;
        var key = NameKey.Of(name);
        var words = key.Split(' ');
        var full = things.All.Where(thing => thing is { Kind: ThingKind.Group, Spans.Count: > 0 } && IsShort(key, words, NameKey.Of(thing.Name))).Take(2).ToList();
        return full.Count == 1 ? full[0] : null;
    }

    bool IsShort(string key, string[] words, string full)
    {
        if (full.Length <= key.Length)
            return false;
        if (full.StartsWith(key + " ", StringComparison.Ordinal))
            return things.Names.Find(full[(key.Length + 1)..]) is { Kind: ThingKind.Place, Detail: "country" };
        return words.Length > 1 && !s_common.Contains(words[0]) && !lexicon.GroupHeads.Contains(words[0]) && full.EndsWith(" " + key, StringComparison.Ordinal);
    }

    /// <summary>"LeJ al-Alami": an acronym of a group with what its longer namesake has behind the name.</summary>
    public Thing? Longer(IReadOnlyList<Token> tokens, int first, int last, Thing group) =>
        group.Kind == ThingKind.Group && first == last && last + 1 < tokens.Count && NameShapes.IsAcronym(tokens[first]) && tokens[last + 1].Kind == TokenKind.Word
            && things.Names.Find($"{group.Name} {tokens[last + 1].Text}") is { Kind: ThingKind.Group } longer ? longer : null;
}
