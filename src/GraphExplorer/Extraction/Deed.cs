namespace GraphExplorer.Extraction;

/// <summary>Nouns that name one kind of event, from <c>deeds.json</c>.</summary>
public sealed record Deed(IReadOnlyList<string> Nouns, string Type)
{
    /// <summary>One of these has to stand before the noun; empty for any.</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>What hangs on the noun with "of": target, subject or place.</summary>
    public string Of { get; init; } = "";

    /// <summary>The noun in the event's name; empty for that of the text.</summary>
    public string Noun { get; init; } = "";

    /// <summary>It struck back at whom the sentence goes on to speak of.</summary>
    public bool IsReprisal { get; init; }
}

/// <summary>The deeds, the verbs that join cause and effect, and the examples that test both.</summary>
public sealed record DeedSet(IReadOnlyList<Deed> Deeds, IReadOnlyList<string> Causes, IReadOnlyList<RuleExample> Examples, IReadOnlyList<string> Counterexamples)
{
    internal Deed? Of(NounPhrase noun) =>
        noun.Head.Length == 0 ? null : Deeds.FirstOrDefault(deed => deed.Nouns.Contains(noun.Head) && (deed.Adjectives.Count == 0 || noun.Elements.Exists(element => deed.Adjectives.Contains(element.Word))));
}
