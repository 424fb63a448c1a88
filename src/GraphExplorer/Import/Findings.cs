namespace GraphExplorer.Import;

/// <summary>Collects findings.</summary>
sealed class Findings
{
    readonly List<CheckFinding> _all = [];

    public void Add(string rule, string id, string reason) => _all.Add(new(rule, id, reason));

    /// <summary>Reports each property that is not as wanted, with what it follows from.</summary>
    public void Compare(
        string rule, string id, IReadOnlyDictionary<string, object?> wanted,
        IReadOnlyDictionary<string, object?> stored, string from)
    {
        foreach (var (key, value) in wanted)
            if (!Equals(stored.GetValueOrDefault(key), value))
                Add(rule, id, $"'{key}' is {Shown(stored.GetValueOrDefault(key))}, but {from} {Shown(value)}.");
    }

    /// <summary>Reports a value that is not one of the words.</summary>
    public void Word(string id, IReadOnlyDictionary<string, object?> stored, string key, IReadOnlyList<string> words)
    {
        if (!words.Contains(stored.Text(key)))
            Add("word", id,
                $"'{key}' is {Shown(stored.GetValueOrDefault(key))}, not one of {string.Join(", ", words)}.");
    }

    public IReadOnlyList<CheckFinding> ToList() =>
    [
        .. _all.OrderBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal),
    ];

    /// <summary>A text with its line breaks spelled out.</summary>
    public static string OneLine(string text) => text.Replace("\r", "\\r").Replace("\n", "\\n");

    static string Shown(object? value) => value switch
    {
        null => "absent",
        string text => $"'{OneLine(text)}'",
        bool truth => truth ? "true" : "false",
        _ => FormattableString.Invariant($"{value}"),
    };
}
