using System.Text.RegularExpressions;
using GraphExplorer.Evidence;

namespace GraphExplorer.Identity.Naming;

/// <summary>What a word of a name weighs.</summary>
enum WordRole
{
    Plain,

    /// <summary>A place or who comes from there: it tells one group from another.</summary>
    Place,
    Number,

    /// <summary>Tells an actor from the one that has the same name without it.</summary>
    Qualifier,
    Title,
    Generic,
}

/// <summary>A word of a name.</summary>
/// <param name="Text">As it was written, folded.</param>
/// <param name="Strict">Its sound, see <see cref="SoundKey"/>.</param>
/// <param name="Loose">Its consonants.</param>
/// <param name="Role">What it weighs.</param>
/// <param name="IsAbjad">Its vowels are not written.</param>
sealed record NameWord(string Text, string Strict, string Loose, WordRole Role, bool IsAbjad)
{
    /// <summary>A part of many persons' names.</summary>
    public bool IsCommon => Strict[0] == '=' || Strict is "ab" or "aba" or "abd" or "din" or "han";
}

/// <summary>A name taken apart for comparison.</summary>
sealed partial class NameWords
{
    const int AcronymLettersMax = 8;

    static readonly string[] s_connectives = ["of", "the", "and", "for", "in", "i", "e", "de", "del", "la", "los", "y", "ta", "to", "on"];
    static readonly string[] s_articles = ["al", "el", "ul", "ur"];
    static readonly string[] s_endings = ["uddin", "uddeen", "eddin", "aldin", "uldin", "addin", "oddin", "udin"];

    NameWords(string text)
    {
        Text = text;
        Key = NameKey.Of(text);
        Acronym = AcronymOf(text);
        Words = [.. Key.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Split).Where(word => word.Length > 0).SelectMany(Read)];
        Content = [.. Words.Where(word => word.Role is not (WordRole.Title or WordRole.Generic))];
    }

    /// <summary>As the source writes it, without an acronym in brackets.</summary>
    public string Text { get; }
    public string Key { get; }

    /// <summary>The letters of an acronym; empty for any other name.</summary>
    public string Acronym { get; }
    public bool IsAcronym => Acronym.Length > 0;
    public IReadOnlyList<NameWord> Words { get; }

    /// <summary>Its words without titles and words such as "group".</summary>
    public IReadOnlyList<NameWord> Content { get; }

    /// <summary>A name as it is written: with an acronym in brackets it is two.</summary>
    public static IEnumerable<NameWords> Of(string text)
    {
        var bracket = Bracket().Match(text);
        if (bracket.Success && AcronymOf(bracket.Groups[1].Value).Length > 0)
        {
            yield return new(text.Remove(bracket.Index, bracket.Length).Trim());
            yield return new(bracket.Groups[1].Value);
            yield break;
        }
        yield return new(text);
    }

    /// <summary>Initials of a name of several words, with and without articles and connectives.</summary>
    public IEnumerable<string> Initials()
    {
        var words = Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bare = words.Where(word => !s_connectives.Contains(word)).ToArray();
        string[][] ways = [words, bare, [.. bare.Where(word => !s_articles.Contains(word))]];
        return IsAcronym || words.Length < 2 ? [] : ways.Select(way => string.Concat(way.Select(word => char.ToUpperInvariant(word[0])))).Distinct();
    }

    static string AcronymOf(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        return letters.Length is >= 2 and <= AcronymLettersMax && !text.Contains(' ') && letters.Any(char.IsLetter)
            && letters.All(letter => char.IsDigit(letter) || char.IsUpper(letter)) ? letters : "";
    }

    // "Abdulrahman" is "abd" and "rahman", "Jalaluddin" is "jalal" and "din": both are also written apart.
    static IEnumerable<string> Split(string word)
    {
        if (WordList.Shared.HasSpelling(word))
            return [word];
        // In Arabic script the article is one with its word.
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal))
            return Split(word[2..]);
        if (word is "abd" or "abdul" or "abdel" or "abdal" or "abdol" or "abdur" or "abdus")
            return ["abd"];
        if (word.Length > 7 && AbdPrefix().Match(word) is { Success: true } abd)
            return ["abd", word[abd.Length..]];
        if (s_endings.FirstOrDefault(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) is { } din)
            return [word[..^din.Length], "din"];
        return [word];
    }

    static IEnumerable<NameWord> Read(string word)
    {
        if (WordList.Shared.IsParticle(word))
            yield break;
        foreach (var spelled in WordList.Shared.SpellingOf(word))
        {
            var (latin, abjad) = Romanisation.Of(spelled);
            if (WordList.Shared.IsParticle(latin))
                continue;
            var known = WordList.Shared.HasSpelling(spelled);
            var place = WordList.Shared.PlaceOf(word) ?? WordList.Shared.PlaceOf(latin);
            var strict = place is not null ? "@" + place : known ? "=" + spelled : (abjad ? "~" : "") + SoundKey.Strict(latin);
            // Spellings are listed where the sound alone would confuse names, as Mahmud with Muhammad.
            yield return new(word, strict, place is not null || known ? strict : SoundKey.Loose(latin), RoleOf(latin, place), abjad);
        }
    }

    static WordRole RoleOf(string word, string? place) =>
        place is not null ? WordRole.Place
        : word.Any(char.IsDigit) ? WordRole.Number
        : WordList.Shared.IsQualifier(word) ? WordRole.Qualifier
        : WordList.Shared.IsTitle(word) ? WordRole.Title
        : WordList.Shared.IsGeneric(word) ? WordRole.Generic : WordRole.Plain;

    [GeneratedRegex(@"\(([^()]{2,12})\)")]
    private static partial Regex Bracket();

    [GeneratedRegex("^abd(ul|el|al|ol|ur|us)")]
    private static partial Regex AbdPrefix();
}
