namespace GraphExplorer.Extraction;

/// <summary>The small words by which a sentence is taken apart, read from <c>phrases.json</c>. All in lower case.</summary>
public sealed record PhraseWords
{
    public required HashSet<string> Prepositions { get; init; }
    public required HashSet<string> Subordinates { get; init; }
    public required HashSet<string> Relatives { get; init; }
    public required HashSet<string> Determiners { get; init; }
    public required HashSet<string> Pronouns { get; init; }
    public required HashSet<string> Modals { get; init; }
    public required HashSet<string> Adverbs { get; init; }

    /// <summary>Verbs whose plain form is a noun as often: attack, split.</summary>
    public required HashSet<string> VerbNouns { get; init; }

    /// <summary>Those that stay nouns behind a name: "Hamas attacks in".</summary>
    public required HashSet<string> DeedNouns { get; init; }

    /// <summary>Words in -ing that are nouns unless something follows them.</summary>
    public required HashSet<string> GerundNouns { get; init; }
}
