using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>The differences between two dates in words of a reader: what changed, how surely, and why it is said.</summary>
public static class ChangeWords
{
    /// <summary>The kinds in order, each with its sign, which is also in front of its words on the canvas.</summary>
    public static IReadOnlyList<(ChangeKind Kind, string Sign, string Title, string Meaning)> Kinds { get; } =
    [
        (ChangeKind.Added, "+", "Added", "Began after the first date and held at the second."),
        (ChangeKind.Ended, "−", "Ended", "Held at the first date and ended before the second. An end that no source states is not an end."),
        (ChangeKind.Passed, "·", "Only in between",
            "Began after the first date and ended before the second, or happened between them: neither date shows it."),
        (ChangeKind.Retyped, "→", "Retyped", "Between the same two, one relationship ended and one of another type was added."),
        (ChangeKind.Redated, "◷", "Re-dated", "A source published after the first date and by the second gives another date than sources published by the first."),
        (ChangeKind.Disputed, "≠", "Newly disputed",
            "Two claims contradict each other; the sources of both were published by the second date, not by the first."),
    ];

    /// <summary>What the kinds compare: some what was so, some what had been said.</summary>
    public static string Compared(SubgraphComparison comparison) =>
        $"Added, ended, only in between and retyped compare what was so in {comparison.From.Wording} with what was so in {comparison.To.Wording}, by all sources of today. "
        + $"Re-dated and newly disputed compare what sources published by {comparison.From.Wording} said with what those published by {comparison.To.Wording} said.";

    /// <summary>The name of a kind.</summary>
    public static string Title(ChangeKind kind) => Kinds.First(each => each.Kind == kind).Title;

    /// <summary>The name of a kind as part of class names and addresses.</summary>
    public static string Slug(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>certain, possible or assumed ongoing.</summary>
    public static string Certainty(TimeState certainty) => certainty switch
    {
        TimeState.Certain => "certain",
        TimeState.Assumed => "assumed ongoing",
        _ => "possible",
    };

    /// <summary>What changed: <c>Usman Ghazi – pledged to – Islamic State, 2014</c>.</summary>
    /// <param name="change">The change.</param>
    /// <param name="nameOf">Gives the name of a node by its id.</param>
    public static string What(Change change, Func<string, string> nameOf)
    {
        if (change.Edge is not { } edge) return $"{change.Node!.Name}{(When(change) is { Length: > 0 } when ? ", " + when : "")}";
        return EdgeWords.Sentence(edge, nameOf(edge.From), nameOf(edge.To));
    }

    /// <summary>When it was so, in words; empty when no source says.</summary>
    public static string When(Change change)
    {
        if (change.Edge is { } edge) return EdgeWords.When(edge.Span);
        var dated = Dated.Of(change.Node!);
        return EdgeWords.When(dated.Start, dated.End);
    }

    /// <summary>Why the change is named, and why it is not certain, as one sentence.</summary>
    public static string Why(Change change, SubgraphComparison comparison)
    {
        var (from, to) = (comparison.From.Wording, comparison.To.Wording);
        return change.Kind switch
        {
            ChangeKind.Redated => $"Known by {from}: {Said(change.DateBefore!)}; a newer source says {Said(change.DateAfter!)}{Unsure(change)}.",
            ChangeKind.Disputed => change.Certainty == TimeState.Certain
                ? $"Both sides were known by {to}, not by {from}."
                : $"The sources may have made both sides known between {from} and {to}; their dates of publication do not say it for certain.",
            ChangeKind.Retyped => $"Before: {string.Join(", ", change.Before.Select(edge => $"{EdgeWords.Phrase(edge.Type)} ({EdgeWords.When(edge.Span)})"))}{Unsure(change)}.",
            _ => Presence(change, comparison.AssumeOngoing, (comparison.From, from), (comparison.To, to)),
        };
    }

    static string Presence(Change change, bool assumeOngoing, (TimeWindow Window, string Words) from, (TimeWindow Window, string Words) to)
    {
        var sure = change.Kind switch
        {
            ChangeKind.Added => $"Began after {from.Words} and held in {to.Words}.",
            ChangeKind.Ended => $"Held in {from.Words} and ended before {to.Words}.",
            _ => $"After {from.Words} and before {to.Words}.",
        };
        if (change.Certainty == TimeState.Certain) return sure;
        if (change.Certainty == TimeState.Assumed)
            return $"Began after {from.Words}; no source gives an end, so it is assumed to go on in {to.Words}.";
        var reasons = Doubts(change, assumeOngoing, from, to).ToArray();
        return reasons.Length == 0 ? $"Possibly: {sure}" : $"Possibly: {string.Join("; ", reasons)}.";
    }

    /// <summary>The readings of the dates that would make it another change, or none.</summary>
    static IEnumerable<string> Doubts(
        Change change, bool assumeOngoing, (TimeWindow Window, string Words) from, (TimeWindow Window, string Words) to)
    {
        var bounds = change.Bounds;
        var endUnknown = (change.Edge is { } edge ? Dated.Of(edge) : Dated.Of(change.Node!)).IsEndUnknown;
        if (change.Kind is ChangeKind.Added or ChangeKind.Passed && bounds.StartMin <= from.Window.Bounds.Max)
            yield return $"it may have begun by {from.Words}";
        if (change.Kind == ChangeKind.Ended && bounds.StartMax > from.Window.Bounds.Max)
            yield return $"it may have begun only after {from.Words}";
        if (change.Kind == ChangeKind.Added && bounds.StartMax > to.Window.Bounds.Max)
            yield return $"it may have begun only after {to.Words}";
        if (change.Kind == ChangeKind.Ended && Math.Max(bounds.EndMin, bounds.StartMin) < from.Window.Bounds.Min)
            yield return $"it may have ended before {from.Words}";
        if (endUnknown)
            yield return assumeOngoing ? "no source gives an end, so it is assumed to go on" : "no source gives an end, and the rule that it goes on is off";
        else if (change.Kind == ChangeKind.Added && bounds.EndMin < to.Window.Bounds.Min)
            yield return $"nothing says that it still held in {to.Words}";
        else if (change.Kind != ChangeKind.Added && bounds.EndMax >= to.Window.Bounds.Min)
            yield return $"it may have held in {to.Words} as well";
    }

    static string Said(SaidDate date) => EdgeWords.When(date.Start, date.End) is { Length: > 0 } words ? words : "no date";

    static string Unsure(Change change) => change.Certainty switch
    {
        TimeState.Certain => "",
        TimeState.Assumed => "; assumed to go on",
        _ => "; possible, not certain",
    };
}
