using System.Globalization;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>
/// Operators in a row without brackets. The generator brackets them once more by its own table of precedence, so that the
/// parser's can be told to be wrong: both sides of the reference comparison would share its mistake. Until the query is
/// whole, a chain stands in it as a mark.
/// </summary>
sealed class Chains(Dice dice)
{
    const char Mark = '\u0001';

    /// <summary>From the weakest to the strongest; those in one row go from left to right.</summary>
    static readonly string[][] s_logic = [["OR"], ["XOR"], ["AND"]];

    static readonly string[][] s_sums = [["+", "-"], ["*"]];

    readonly List<(string Plain, string Bracketed)> _all = [];

    public bool Any => _all.Count > 0;

    public string Logic(Func<string> operand) => Make(s_logic, () => dice.Chance(30) ? ("NOT " + operand(), true) : (operand(), false), 4);

    public string Sum(Func<string> operand) => Make(s_sums, () => (operand(), false), 4);

    /// <summary>The text with its marks as chains, with or without all brackets.</summary>
    public string Resolve(string text, bool bracketed)
    {
        for (var i = _all.Count - 1; i >= 0; i--)
            text = text.Replace(MarkOf(i), bracketed ? _all[i].Bracketed : _all[i].Plain, StringComparison.Ordinal);
        return text;
    }

    string Make(string[][] levels, Func<(string Text, bool IsSigned)> operand, int operandsMax)
    {
        var operands = Enumerable.Range(0, dice.Between(2, operandsMax)).Select(_ => operand()).ToList();
        string[] all = [.. levels.SelectMany(l => l)];
        var signs = operands.Skip(1).Select(_ => dice.Pick(all)).ToList();
        var plain = operands[0].Text + string.Concat(signs.Zip(operands.Skip(1), (s, o) => $" {s} {o.Text}"));
        var bracketed = Bracket(levels, [.. operands.Select(o => o.IsSigned ? $"(NOT ({o.Text[4..]}))" : o.Text)], signs);
        _all.Add(($"({plain})", bracketed));
        return MarkOf(_all.Count - 1);
    }

    /// <summary>Splits at the last of the weakest operators.</summary>
    static string Bracket(string[][] levels, List<string> operands, List<string> signs)
    {
        if (signs.Count == 0) return operands[0];
        foreach (var level in levels)
            if (signs.FindLastIndex(s => level.Contains(s)) is var at and >= 0)
                return $"({Bracket(levels, operands[..(at + 1)], signs[..at])} {signs[at]} {Bracket(levels, operands[(at + 1)..], signs[(at + 1)..])})";
        throw new InvalidOperationException("an operator without a level");
    }

    static string MarkOf(int chain) => $"{Mark}{chain.ToString(CultureInfo.InvariantCulture)}{Mark}";
}
