using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GraphExplorer.Exploration.Filtering;

/// <summary>
/// The text of one step in the address: <c>kind:Group,Person</c>, <c>-type:OPPOSES</c>, <c>conf:50..</c>,
/// <c>node.deathsBest:10..50,?</c>, <c>edge.level:leader</c>, <c>source:un-summary</c>, <c>disputed</c>,
/// <c>place:pakistan,?</c>, <c>ego:imu/2</c>, <c>core:2</c>, <c>largest</c>, <c>degree:2..</c>.
/// A minus in front leaves out what is named, a tilde in front switches the step off, a question mark at the end of a
/// list keeps what has no value.
/// </summary>
public static partial class FilterStepText
{
    /// <summary>Longest term, in characters.</summary>
    public const int TermLengthMax = 200;

    const string Examples = "Examples: kind:Group,Person, -type:OPPOSES, conf:50.., edge.level:leader,?, place:pakistan, ego:imu/2.";

    public static string Write(FilterStep step)
    {
        var text = new StringBuilder();
        if (!step.On) text.Append('~');
        if (step.Not) text.Append('-');
        text.Append(FilterRules.WordOf(step.Rule));
        if (step.Name.Length > 0) text.Append('.').Append(step.Name);
        return step.Rule switch
        {
            FilterRule.Disputed or FilterRule.Largest => text.ToString(),
            FilterRule.Ego => text.Append(':').AppendJoin(',', step.Terms.Select(Encode)).Append('/').Append(Number(step.Max)).ToString(),
            FilterRule.Core => text.Append(':').Append(Number(step.Min)).ToString(),
            _ => text.Append(':').AppendJoin(',', Parts(step)).ToString(),
        };
    }

    /// <summary>Reads a step; a text that is none gives null and a sentence that says why.</summary>
    public static FilterStep? Read(string text, out string problem)
    {
        problem = "";
        var match = Shape().Match(text);
        if (!match.Success || FilterRules.Of(match.Groups["rule"].Value) is not { } rule)
        {
            problem = $"is not a filter that is known. {Examples}";
            return null;
        }
        var step = new FilterStep(rule)
        {
            On = !match.Groups["off"].Success,
            Not = match.Groups["not"].Success,
            Name = match.Groups["name"].Value,
        };
        var (read, reason) = ReadValue(step, match.Groups["value"].Success ? match.Groups["value"].Value : null);
        problem = reason;
        return read;
    }

    static (FilterStep?, string) ReadValue(FilterStep step, string? value)
    {
        var hasName = step.Rule is FilterRule.NodeProperty or FilterRule.EdgeProperty;
        if (hasName != step.Name.Length > 0)
            return (null, hasName ? "does not name a property, such as node.deathsBest:10.." : $"is not a filter that is known. {Examples}");
        if (step.Not && !FilterRules.CanExclude(step.Rule)) return (null, "cannot be turned round with a minus.");
        return step.Rule switch
        {
            FilterRule.Disputed or FilterRule.Largest => value is null ? (step, "") : (null, "takes no value."),
            FilterRule.Ego => ReadEgo(step, value ?? ""),
            FilterRule.Core => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var k) && k is >= 1 and <= 99
                ? (step with { Min = k }, "") : (null, "has to name a number of neighbours from 1 to 99, such as core:2."),
            FilterRule.Degree => ReadRange(step, value ?? ""),
            _ => ReadList(step, value ?? ""),
        };
    }

    static (FilterStep?, string) ReadEgo(FilterStep step, string value)
    {
        var slash = value.LastIndexOf('/');
        var ids = slash > 0 ? Terms(value[..slash].Split(',')) : null;
        var isNumber = int.TryParse(value[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var steps);
        return ids is { Count: > 0 } && isNumber && steps <= FilterStep.EgoStepsMax
            ? (step with { Terms = ids, Max = steps }, "")
            : (null, $"has to name a node and a number of steps up to {FilterStep.EgoStepsMax}, such as ego:imu/2.");
    }

    static (FilterStep?, string) ReadRange(FilterStep step, string value)
    {
        if (Range().Match(value) is not { Success: true } range) return (null, "has to give a range of numbers, such as 10..50 or 2..");
        var (min, max) = (Bound(range, "min"), Bound(range, "max"));
        if (min is null && max is null) return (null, "gives a range without a number.");
        return min > max ? (null, "gives a range that ends before it begins.") : (step with { Min = min, Max = max }, "");
    }

    static (FilterStep?, string) ReadList(FilterStep step, string value)
    {
        var parts = value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var missing = parts is [.., "?"];
        if (missing)
        {
            if (!FilterRules.CanMiss(step.Rule)) return (null, "cannot keep what has no value: everything has one.");
            (parts, step) = (parts[..^1], step with { Missing = true });
        }
        if (step.Rule == FilterRule.Confidence || (parts is [var only] && step.Name.Length > 0 && Range().IsMatch(only)))
            return parts is [var range] ? ReadRange(step, range) : (null, "has to give a range of numbers, such as 50..");
        if (Terms(parts) is not { } terms) return (null, "holds a term that is empty, too long or not well-formed text.");
        var saysNothing = terms.Count == 0 && (step.Name.Length == 0 || (!missing && !step.Not));
        return saysNothing ? (null, "names nothing to keep or to leave out.") : (step with { Terms = terms }, "");
    }

    static IdSet? Terms(IReadOnlyList<string> parts)
    {
        var terms = parts.Select(Uri.UnescapeDataString).ToArray();
        return terms.All(IsTerm) ? new IdSet(terms) : null;
    }

    // An unpaired surrogate would come back from the address as another character.
    static bool IsTerm(string term) => term.Length is > 0 and <= TermLengthMax
        && term.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && !Rune.IsControl(rune));

    static IEnumerable<string> Parts(FilterStep step)
    {
        var parts = step.IsRange ? [$"{Number(step.Min)}..{Number(step.Max)}"] : step.Terms.Select(Encode);
        return step.Missing ? parts.Append("?") : parts;
    }

    static string Encode(string term)
    {
        var text = term.Replace("%", "%25").Replace(",", "%2C").Replace("?", "%3F").Replace("/", "%2F");
        return text.Contains("..", StringComparison.Ordinal) ? text.Replace(".", "%2E") : text;
    }

    static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    static double? Bound(Match range, string name) => range.Groups[name] is { Success: true, Length: > 0 } group
        ? double.Parse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("^(?<off>~)?(?<not>-)?(?<rule>[a-z]+)(?:\\.(?<name>[A-Za-z_][A-Za-z0-9_]{0,63}))?(?::(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<min>-?[0-9]{1,15}(?:\.[0-9]{1,9})?)?\.\.(?<max>-?[0-9]{1,15}(?:\.[0-9]{1,9})?)?$")]
    private static partial Regex Range();
}
