namespace GraphExplorer.Import;

/// <summary>Something in a store that is not as it should be.</summary>
/// <param name="Rule">The rule, such as <c>quote</c>, <c>edge without a claim</c> or <c>end</c>.</param>
/// <param name="Id">Id of the element.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record CheckFinding(string Rule, string Id, string Reason)
{
    public override string ToString() => $"{Rule}: {Id}: {Reason}";
}

/// <summary>What a check of a whole store found.</summary>
/// <param name="Findings">Findings in order of kinds and ids; empty for a sound store.</param>
/// <param name="Checked">How many elements of each kind were looked at.</param>
public sealed record CheckReport(
    IReadOnlyList<CheckFinding> Findings, IReadOnlyList<KeyValuePair<string, int>> Checked)
{
    public bool IsClean => Findings.Count == 0;

    /// <summary>One line for a person.</summary>
    public string Summary()
    {
        var checkedOnes = string.Join(", ", Checked.Select(pair => $"{pair.Value} {pair.Key}"));
        return IsClean ? $"Sound: {checkedOnes}." : $"{Findings.Count} findings in {checkedOnes}.";
    }
}
