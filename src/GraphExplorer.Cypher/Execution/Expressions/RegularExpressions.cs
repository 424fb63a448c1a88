using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>
/// The operator <c>=~</c>: the whole text has to match a pattern as Java reads it. Patterns run in time linear in the
/// text (NonBacktracking); those that need backtracking (look-around, back references) do not. Each match has a limit
/// of time as well.
/// </summary>
static class RegularExpressions
{
    const int PatternCharactersMax = 1000;
    const int CachedMax = 200;
    const int MatchMillisecondsMax = 200;

    static readonly ConcurrentDictionary<string, Regex> s_known = new();

    public static Regex Compile(string pattern, SourceSpan span)
    {
        if (s_known.TryGetValue(pattern, out var known)) return known;
        if (pattern.Length > PatternCharactersMax)
            throw ErrorCode.InvalidArgument.At(
                span, $"A regular expression of {pattern.Length} characters is too long: the limit is {PatternCharactersMax}");
        if (s_known.Count >= CachedMax) s_known.Clear();
        return s_known[pattern] = Make(pattern, span);
    }

    public static bool IsMatch(Regex regex, string text, QueryRun run)
    {
        try
        {
            WorkMeter.SpendOn(text);
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            run.Check();
            throw ErrorCode.TimeLimit.At(null, MatchMillisecondsMax / 1000.0).WithHint(
                "A regular expression took too long for one text. Write it without look-around and back references, or "
                + "match shorter texts.");
        }
    }

    static Regex Make(string pattern, SourceSpan span)
    {
        var whole = $@"\A(?:{JavaPattern.Translate(pattern)})\z";
        const RegexOptions options = RegexOptions.CultureInvariant;
        try
        {
            return new Regex(whole, options | RegexOptions.NonBacktracking, TimeSpan.FromMilliseconds(MatchMillisecondsMax));
        }
        catch (NotSupportedException)
        {
            return new Regex(whole, options, TimeSpan.FromMilliseconds(MatchMillisecondsMax));
        }
        catch (ArgumentException problem)
        {
            throw ErrorCode.InvalidArgument.At(span, $"Invalid regular expression: {problem.Message}");
        }
    }
}
