namespace GraphExplorer.Extraction;

/// <summary>Classes of words that the stages look at, read from <c>lexicon.json</c>. All in lower case.</summary>
public sealed record Lexicon
{
    public required HashSet<string> GroupHeads { get; init; }
    public required HashSet<string> EventHeads { get; init; }
    public required HashSet<string> PlaceHeads { get; init; }
    public required HashSet<string> FacilityHeads { get; init; }
    public required HashSet<string> CommunityHeads { get; init; }

    /// <summary>Nouns that stand for those whom they belong to: fighters, members, bases.</summary>
    public required HashSet<string> Transparent { get; init; }

    /// <summary>Nouns that make a state actor of a country's adjective, and its kind.</summary>
    public required Dictionary<string, string> StateNouns { get; init; }
    /// <summary>Nouns that a strength counts, words of a sentence that tells a strength, and those of one that tells of something else.</summary>
    public required HashSet<string> Counted { get; init; }
    public required HashSet<string> Counting { get; init; }
    public required HashSet<string> NotCounting { get; init; }

    /// <summary>Words behind a number of those who died.</summary>
    public required HashSet<string> Dead { get; init; }

    /// <summary>Words that make a dated line of a list one of an attack, and those that make it another kind of event.</summary>
    public required HashSet<string> AttackWords { get; init; }
    public required Dictionary<string, string> AttackKinds { get; init; }

    /// <summary>Last words by which a group is called afterwards: "the Tigers".</summary>
    public required HashSet<string> ShortGroupNames { get; init; }

    /// <summary>Nouns of persons without a name who attack, and of those who are attacked.</summary>
    public required HashSet<string> Attackers { get; init; }
    public required HashSet<string> Victims { get; init; }
    public required HashSet<string> GroupPhrases { get; init; }
    public required HashSet<string> LeaderNouns { get; init; }

    /// <summary>Verbs of an aim: what follows them is wanted.</summary>
    public required HashSet<string> Aspirations { get; init; }

    /// <summary>Verbs after which an action did not, or not yet, happen.</summary>
    public required HashSet<string> Unreal { get; init; }

    /// <summary>Words of caution and the credibility that they leave.</summary>
    public required Dictionary<string, int> Hedges { get; init; }
    public required HashSet<string> Conditionals { get; init; }
    public required HashSet<string> NotNames { get; init; }

    /// <summary>Words of an office before a person's name, that are no part of it.</summary>
    public required HashSet<string> Titles { get; init; }
    public required HashSet<string> Calendar { get; init; }
    public required HashSet<string> Starters { get; init; }

    internal readonly HashSet<string> FunctionWords =
    [
        "the", "a", "an", "in", "on", "at", "by", "as", "it", "its", "he", "his", "she", "her", "they", "their", "this", "these", "that", "those", "there", "after", "before",
        "since", "until", "when", "while", "where", "although", "though", "because", "however", "during", "despite", "among", "between", "from", "to", "for", "with",
        "without", "under", "over", "through", "against", "some", "many", "most", "several", "all", "both", "each", "no", "not", "if", "and", "or", "but", "which", "who",
        "what", "following", "according", "led", "formed", "founded", "based", "known", "is", "was", "has", "had", "former", "current",
    ];
}
