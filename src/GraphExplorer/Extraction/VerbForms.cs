namespace GraphExplorer.Extraction;

[Flags]
enum VerbForm
{
    None = 0,
    Plain = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>The forms of the verbs in <c>verbs.txt</c>: what a word may be a form of.</summary>
sealed class VerbForms
{
    readonly Dictionary<string, (string Verb, VerbForm Form)> _forms = new(StringComparer.Ordinal);

    public VerbForms(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
            foreach (var entry in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(entry.Split(':'));
    }

    readonly HashSet<string> _plain = new(StringComparer.Ordinal);

    /// <summary>Whether a verb has this as its base form, though the word be a form of another too: "to found", "to leave".</summary>
    public bool IsPlain(string word) => _plain.Contains(word);

    public (string Verb, VerbForm Form)? Of(string word) => _forms.TryGetValue(word, out var form) ? form : null;

    void Add(string[] parts)
    {
        var verb = parts[0];
        _plain.Add(verb);
        Put(verb, verb, VerbForm.Plain);
        Put(EndsIn(verb, "s", "sh", "ch", "x", "z", "o") ? verb + "es" : EndsInY(verb) ? verb[..^1] + "ies" : verb + "s", verb, VerbForm.Third);
        Put(Stem(verb) + "ing", verb, VerbForm.Gerund);
        var past = parts.Length > 1 ? parts[1] : verb.EndsWith('e') ? verb + "d" : EndsInY(verb) ? verb[..^1] + "ied" : Stem(verb) + "ed";
        Put(past, verb, VerbForm.Past);
        Put(parts.Length > 2 ? parts[2] : past, verb, VerbForm.Participle);
        if (verb == "be")
            foreach (var (form, kind) in new[] { ("is", VerbForm.Third), ("are", VerbForm.Plain), ("am", VerbForm.Plain), ("were", VerbForm.Past) })
                Put(form, verb, kind);
        if (verb == "have")
            Put("has", verb, VerbForm.Third);
        if (verb == "do")
            Put("does", verb, VerbForm.Third);
        if (verb is "travel" or "signal" or "channel" or "model")
        {
            Put(verb + "led", verb, VerbForm.Past | VerbForm.Participle);
            Put(verb + "ling", verb, VerbForm.Gerund);
        }
    }

    void Put(string word, string verb, VerbForm form) =>
        _forms[word] = _forms.TryGetValue(word, out var there) && there.Verb != verb ? there : (verb, there.Form | form);

    static bool EndsIn(string verb, params string[] endings) => endings.Any(ending => verb.EndsWith(ending, StringComparison.Ordinal));

    static bool EndsInY(string verb) => verb.EndsWith('y') && !"aeiou".Contains(verb[^2]);

    static readonly HashSet<string> s_doubled = ["ban", "plan", "split", "win", "run", "cut", "hit", "kidnap", "plot", "stop", "drop", "rob", "gun", "span", "stab", "ram", "stem", "step", "sit", "set", "put", "get", "quit", "begin", "commit", "admit", "submit", "expel", "rebel", "compel", "control", "patrol", "refer", "prefer", "transfer", "occur", "defer", "allot", "shut", "equip", "run", "overrun", "permit", "abet"];

    // "split" doubles its t, "lie" becomes "ly", "move" loses its e.
    static string Stem(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            return verb[..^2] + "y";
        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb is not ("be" or "flee"))
            return verb[..^1];
        return verb is "kidnap" ? "kidnapp" : s_doubled.Contains(verb) ? verb + verb[^1] : verb;
    }
}
