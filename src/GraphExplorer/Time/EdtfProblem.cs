namespace GraphExplorer.Time;

/// <summary>
/// Why a text is not a date of the profile: where (index of the UTF-16 character) and what is wrong there.
/// </summary>
public sealed record EdtfProblem(string Text, int Position, string Reason)
{
    /// <summary>False when the text is a date and only does not fit where it stands.</summary>
    public bool IsOfForm { get; init; } = true;

    /// <summary>One sentence for a report, with the position counted from 1.</summary>
    public override string ToString() => IsOfForm
        ? $"'{Text}' is not a date: {Reason} (character {Position + 1})."
        : $"'{Text}' does not fit: {Reason}.";
}
