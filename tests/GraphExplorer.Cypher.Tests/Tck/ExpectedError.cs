using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary><c>a SyntaxError should be raised at compile time: UndefinedVariable</c></summary>
sealed partial record ExpectedError(string Type, string Phase, string Detail)
{
    public static ExpectedError? Of(Scenario scenario) =>
        scenario.Steps.Select(s => Parse(s.Text)).FirstOrDefault(e => e is not null);

    public static ExpectedError? Parse(string step) => Form().Match(step) is { Success: true } match
        ? new ExpectedError(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
        : null;

    public bool IsMet(TckError error) =>
        error.Type == Type
        && (Detail == "*" || error.Detail == Detail)
        && (Phase == "any time" || Phase == error.Phase);

    [GeneratedRegex(@"^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$")]
    private static partial Regex Form();
}
