using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>What is done with a query.</summary>
public enum RunMode
{
    Run,

    /// <summary>It is planned and not run.</summary>
    Explain,

    /// <summary>It is run, and each step of its plan is measured.</summary>
    Profile,
}

/// <summary>A text made to be planned and not run (<c>EXPLAIN</c>), or run and measured (<c>PROFILE</c>), and the way back to its own places.</summary>
/// <param name="Text">What is sent.</param>
public sealed record ExplainedText(string Text)
{
    readonly string _own = "";
    readonly int _at;
    readonly int _added;

    ExplainedText(string own, string text, int at) : this(text) => (_own, _at, _added) = (own, at, text.Length - own.Length);

    /// <summary>The text to be explained, whatever it says itself; null when it says nothing at all.</summary>
    public static ExplainedText? Of(string text) => With("EXPLAIN", text);

    static ExplainedText? ProfileOf(string text) => With("PROFILE", text);

    /// <summary>The query as it is sent for what is done with it; a text that says nothing stays as it is.</summary>
    public static GraphQuery In(RunMode mode, GraphQuery query) => mode switch
    {
        RunMode.Explain => query with { Text = Of(query.Text)?.Text ?? query.Text },
        RunMode.Profile => query with { Text = ProfileOf(query.Text)?.Text ?? query.Text },
        _ => query,
    };

    /// <summary>The stretch of the own text that a place in the sent one means; without a place, the first word.</summary>
    public (int From, int To) SpanOf(GraphPlace? place)
    {
        var sent = place is null ? CypherWords.Of(Text).First(token => token.Start >= _at + _added).Start : OffsetOf(place);
        var from = Math.Clamp(sent < _at ? sent : Math.Max(_at, sent - _added), 0, _own.Length);
        var length = place?.Length ?? 1;
        var to = length > 1 ? from + length : CypherWords.WordEnd(_own, from);
        return WithinText(from, Math.Max(to, from + 1));
    }

    static ExplainedText? With(string mode, string text)
    {
        var tokens = CypherWords.Of(text).ToArray();
        var first = AfterOptions(tokens);
        if (first == tokens.Length) return null;
        var start = tokens[first].Start;
        return tokens[first].Is("EXPLAIN") || tokens[first].Is("PROFILE")
            ? new ExplainedText(text, string.Concat(text.AsSpan(0, start), mode, text.AsSpan(start + mode.Length)), start)
            : new ExplainedText(text, text.Insert(start, mode + " "), start);
    }

    // CYPHER 25 runtime=slotted MATCH …: the mode stands behind such options.
    static int AfterOptions(CypherToken[] tokens)
    {
        var i = 0;
        while (i < tokens.Length && tokens[i].Is("CYPHER"))
        {
            i++;
            while (i < tokens.Length && (char.IsAsciiDigit(tokens[i].Text[0]) || tokens[i].Text == ".")) i++;
            while (i + 2 < tokens.Length && tokens[i + 1].Text == "=") i += 3;
        }
        return Math.Min(i, tokens.Length);
    }

    int OffsetOf(GraphPlace place)
    {
        var start = 0;
        for (var line = 1; line < place.Line; line++)
        {
            var next = Text.IndexOf('\n', start);
            if (next < 0) break;
            start = next + 1;
        }
        return start + place.Column - 1;
    }

    /// <summary>At least one character, and no half of a pair. At the end of the text it is the last character.</summary>
    (int From, int To) WithinText(int from, int to)
    {
        to = Math.Clamp(to, 0, _own.Length);
        from = Math.Clamp(from, 0, Math.Max(0, to - 1));
        if (from > 0 && char.IsLowSurrogate(_own[from])) from--;
        if (to < _own.Length && to > 0 && char.IsLowSurrogate(_own[to])) to++;
        return (from, to);
    }
}
