using System.Text;
using System.Text.RegularExpressions;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Documents;

/// <summary>What a description has to be. Forms ask at every keystroke, and the writer asks again.</summary>
public static partial class DescriptionRules
{
    /// <summary>Characters of a field.</summary>
    public const int FieldCharactersMax = 500;

    /// <summary>Characters of the reason for a grade.</summary>
    public const int ReasonCharactersMax = 4000;

    /// <summary>Sources that one may repeat.</summary>
    public const int OriginsMax = 100;

    /// <summary>What is wrong, by the name of the property of <see cref="SourceDescription"/>; empty when all is right.</summary>
    public static IReadOnlyDictionary<string, string> Problems(SourceDescription description)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text, max) in Fields(description))
            if (text.Length > max)
                problems[name] = $"At most {max} characters.";
            else if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')) || HasHalfCharacter(text))
                problems[name] = "There is a character in it that is no text.";
        if (string.IsNullOrWhiteSpace(description.Title))
            problems["Title"] = "A source needs a title.";
        if (description.Published.Trim() is { Length: > 0 } date && !Edtf.TryParse(date, out _, out var problem))
            problems["Published"] = $"{Sentence(problem.ToString())} Write 2015, 2015-06, 2015-06-08, 201X, 2015-39 (late 2015), [2015..] (2015 or later) or leave it empty.";
        if (!LanguageTag().IsMatch(description.Language.Trim()))
            problems["Language"] = "Write a language tag (BCP 47) such as en, ru, uz-Latn or ar.";
        if (!Vocabulary.Reliabilities.Contains(description.Reliability))
            problems["Reliability"] = "Choose a letter from A to F.";
        if (string.IsNullOrWhiteSpace(description.ReliabilityReason))
            problems["ReliabilityReason"] = "Say why it has this grade.";
        if (description.DerivedFrom.Count > OriginsMax)
            problems["DerivedFrom"] = $"At most {OriginsMax} sources.";
        return problems;
    }

    static IEnumerable<(string Name, string Text, int Max)> Fields(SourceDescription description) =>
    [
        ("Title", description.Title, FieldCharactersMax), ("Author", description.Author, FieldCharactersMax),
        ("Publisher", description.Publisher, FieldCharactersMax), ("Published", description.Published, FieldCharactersMax),
        ("Licence", description.Licence, FieldCharactersMax),
        ("ReliabilityReason", description.ReliabilityReason, ReasonCharactersMax),
    ];

    static bool HasHalfCharacter(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)
        && text.Where((letter, i) => char.IsSurrogate(letter) && !IsPaired(text, i)).Any();

    static bool IsPaired(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));

    static string Sentence(string words) => words.EndsWith('.') ? words : words + ".";

    // RFC 5646: language, script, region and variants; private use and old tags are left out.
    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\z")]
    private static partial Regex LanguageTag();
}
