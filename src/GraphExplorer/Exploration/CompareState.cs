using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// The state of the Compare screen, which is its URL: <c>from</c>, <c>to</c>, <c>as</c> and the parameters of
/// <see cref="ExploreState"/>, of which the time is left out.
/// </summary>
public sealed record CompareState
{
    /// <summary>The earlier date; null = not chosen yet.</summary>
    public TimeWindow? From { get; init; }

    /// <summary>The later date; null = not chosen yet.</summary>
    public TimeWindow? To { get; init; }

    public CompareForm Form { get; init; }

    /// <summary>What is compared: what the workspace shows under its filters, of all time.</summary>
    public ExploreState View { get; init; } = new();

    /// <summary>What of the text was not understood, one sentence each. Not part of the state's text.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>True when both dates are chosen and can be compared.</summary>
    public bool IsComplete => From is not null && To is not null && Problems.Count == 0;

    /// <summary>Reads the query string of a URL, with or without the question mark.</summary>
    public static CompareState Parse(string? queryString)
    {
        var parts = (queryString ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => (Text: part, Pair: part.Split('=', 2))).ToArray();
        var own = parts.Where(part => part.Pair is ["from" or "to" or "as", _]).Select(part => (part.Pair[0], Decoded(part.Pair[1])));
        var view = ExploreState.Parse(string.Join('&', parts.Where(part => part.Pair is not ["from" or "to" or "as", _]).Select(part => part.Text)));
        var state = new CompareState { View = view with { Problems = [], Filter = view.Filter with { Time = null } }, Problems = view.Problems };
        return own.Aggregate(state, Read).Checked();
    }

    /// <summary>The query string with the question mark. Parsing it gives an equal state.</summary>
    public string ToQueryString()
    {
        var own = new List<string>();
        if (From is not null) own.Add($"from={From}");
        if (To is not null) own.Add($"to={To}");
        if (Form != CompareForm.Graph) own.Add($"as={Form.ToString().ToLowerInvariant()}");
        var view = (View with { Filter = View.Filter with { Time = null } }).ToQueryString().TrimStart('?');
        if (view.Length > 0) own.Add(view);
        return own.Count == 0 ? "" : "?" + string.Join('&', own);
    }

    /// <summary>
    /// What to compare of a workspace: from the begin to the end of a range, or up to an instant; the reader chooses the
    /// rest.
    /// </summary>
    public static CompareState Of(ExploreState view)
    {
        var time = view.Filter.Time;
        var (from, to) = time?.Date is EdtfInterval range
            ? (TimeWindow.Parse(range.Start.ToString()), TimeWindow.Parse(range.End.ToString()))
            : (null, time);
        return new CompareState { From = from == to ? null : from, To = to, View = view with { Filter = view.Filter with { Time = null } } };
    }

    public bool Equals(CompareState? other) =>
        other is not null && From == other.From && To == other.To && Form == other.Form && View.Equals(other.View);

    public override int GetHashCode() => HashCode.Combine(From, To, Form, View);

    static CompareState Read(CompareState state, (string Key, string Value) part) => (part.Key, part.Value) switch
    {
        ("as", "graph") => state with { Form = CompareForm.Graph },
        ("as", "table") => state with { Form = CompareForm.Table },
        ("as", "sentences") => state with { Form = CompareForm.Sentences },
        ("as", _) => state.With($"as={part.Value} is not known; graph, table and sentences are."),
        (_, "") => state,
        var (key, value) when TimeWindow.TryParse(value, out var instant) && !instant.IsRange =>
            key == "from" ? state with { From = instant } : state with { To = instant },
        var (key, value) => state.With($"{key}={value} is not a date; examples: 2014, 2014-06, 2014-06-12."),
    };

    CompareState Checked() => From is { } from && To is { } to && from.Bounds.Max >= to.Bounds.Min
        ? With($"The first date ({from.Wording}) has to end before the second ({to.Wording}) begins.")
        : this;

    CompareState With(string problem) => this with { Problems = [.. Problems, problem] };

    static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

/// <summary>How the differences are laid out.</summary>
public enum CompareForm
{
    Graph,
    Table,
    Sentences,
}
