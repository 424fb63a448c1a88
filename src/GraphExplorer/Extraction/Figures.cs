namespace GraphExplorer.Extraction;

/// <summary>Figures with their unit: strength of a group, deaths of an event.</summary>
sealed class Figures(Lexicon lexicon)
{
    /// <summary>The first range or number that stands with fighters or members, or alone in a line about strength.</summary>
    public (double Min, double Max, bool IsRange)? Strength(Sentence sentence, bool alone)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Number || Value(tokens, at, out var next) is not { } low || IsYear(tokens, at, low))
                continue;
            var high = low;
            var isRange = next + 1 < tokens.Count && tokens[next].Lower is "-" or "\u2013" or "to" or "and" or "\u2014" or "or" && tokens[next + 1].Kind == TokenKind.Number;
            if (isRange && Value(tokens, next + 1, out var after) is { } top && top > low && !IsYear(tokens, next + 1, top))
                (high, next) = (top, after);
            var isNamed = tokens.Skip(next).Take(4).Any(token => lexicon.Counted.Contains(token.Lower));
            if (isNamed || (alone && low >= 10 && tokens[at].Lower != "$" && (at == 0 || tokens[at - 1].Lower is not "$")))
                return (low, high, high > low);
        }
        return null;
    }

    /// <summary>How many died, as "killing 12", "12 killed", "left 30 people dead".</summary>
    public double? Deaths(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Numbers.Value(tokens[at].Lower) is not { } number || IsYear(tokens, at, number) || number < 1)
                continue;
            var before = tokens.Skip(Math.Max(0, at - 4)).Take(Math.Min(at, 4)).Select(token => token.Lower).ToList();
            var after = tokens.Skip(at + 1).Take(4).TakeWhile(token => token.Kind == TokenKind.Word).Select(token => token.Lower).ToList();
            if ((before.Contains("killing") || before.Contains("killed") && !before.Contains(",") || before.Contains("claimed") && after.Contains("lives")) && !after.Exists(word => word is "wounded" or "injured"))
                return number;
            if (after.Exists(lexicon.Dead.Contains) && !after.TakeWhile(word => !lexicon.Dead.Contains(word)).Any(word => word is "wounded" or "injured" or "and"))
                return number;
        }
        return null;
    }

    static double? Value(IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var value = Numbers.Value(tokens[at].Lower);
        if (next < tokens.Count && tokens[next].Lower is "thousand")
            (value, next) = (value * 1000, next + 1);
        return value;
    }

    bool IsYear(IReadOnlyList<Token> tokens, int at, double number) =>
        number is >= 1900 and <= 2100 && tokens[at].Text.Length == 4 && !(at + 1 < tokens.Count && lexicon.Counted.Contains(tokens[at + 1].Lower));
}
