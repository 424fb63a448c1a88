using System.Text.Json;

namespace GraphExplorer.Extraction;

/// <summary>
/// Everything that extraction knows: rules, sections, word classes, verbs and the gazetteer. Loaded once from the folder
/// <c>data/extraction</c>; each <c>*.rules.json</c> in it is read, so that a researcher adds a file and changes none.
/// </summary>
public sealed class RuleSet
{
    RuleSet(Lexicon lexicon, PhraseWords words, Gazetteer gazetteer, VerbForms verbs, Sections sections, IReadOnlyList<Rule> rules, IReadOnlyList<Milestone> milestones, DeedSet deeds, Naming naming) =>
        (Lexicon, Words, Gazetteer, Verbs, Sections, Rules, Milestones, Deeds, Naming) = (lexicon, words, gazetteer, verbs, sections, rules, milestones, deeds, naming);

    public Lexicon Lexicon { get; }

    /// <summary>The small words by which a sentence is taken apart.</summary>
    public PhraseWords Words { get; }
    public Gazetteer Gazetteer { get; }
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Which claims tell of an event.</summary>
    public IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>Nouns that tell of an event.</summary>
    public DeedSet Deeds { get; }

    /// <summary>Words by which a text says what a name is called.</summary>
    public Naming Naming { get; }
    internal VerbForms Verbs { get; }
    internal Sections Sections { get; }

    /// <summary>Reads the folder. Throws <see cref="FormatException"/> with file and reason when a file is damaged.</summary>
    public static RuleSet Load(string folder)
    {
        var given = Lines(folder, "given-names.txt");
        var gazetteer = new Gazetteer(
            [.. Gazetteer.ReadPlaces(Lines(folder, "places.txt"))], [.. Gazetteer.ReadPeoples(Lines(folder, "peoples.txt"))],
            [.. Gazetteer.ReadActors(Lines(folder, "actors.txt"))], Gazetteer.ReadWords(given, "given"), Gazetteer.ReadWords(given, "honorific"));
        var sections = Read<SectionFile>(folder, "sections.json");
        var rules = new List<Rule>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.rules.json").Order(StringComparer.Ordinal))
            rules.AddRange(Read<RuleFile>(folder, Path.GetFileName(file)).Rules);
        if (rules.GroupBy(rule => rule.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new FormatException($"Two rules have the name '{twice.Key}'.");
        return new(
            Read<Lexicon>(folder, "lexicon.json"), Read<PhraseWords>(folder, "phrases.json"), gazetteer, new VerbForms(Lines(folder, "verbs.txt")),
            new Sections(sections.Sections, sections.Claims), [.. rules.Select(Plain)],
            Read<MilestoneFile>(folder, "milestones.json").Milestones, Read<DeedSet>(folder, "deeds.json"), Read<Naming>(folder, "naming.json"));
    }

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    static string[] Lines(string folder, string file) => File.ReadAllLines(Path.Combine(folder, file));

    static T Read<T>(string folder, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, file)), s_json) ?? throw new FormatException($"{file} is empty.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{file}: {error.Message}", error);
        }
    }

    // JSON gives properties as elements; claims carry plain values.
    static Rule Plain(Rule rule) => rule with
    {
        Claims = [.. rule.Claims.Select(claim => claim with { Properties = claim.Properties.ToDictionary(entry => entry.Key, entry => Value(entry.Value)) })],
    };

    static object Value(object value) => value is JsonElement element
        ? element.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, JsonValueKind.Number => element.GetInt64(), _ => element.GetString() ?? "" }
        : value;
}

sealed record SectionFile(IReadOnlyList<SectionHeadings> Sections, IReadOnlyList<SectionClaim> Claims);

sealed record RuleFile(IReadOnlyList<Rule> Rules);

sealed record MilestoneFile(IReadOnlyList<Milestone> Milestones);
