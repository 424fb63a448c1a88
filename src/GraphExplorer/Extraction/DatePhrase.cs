namespace GraphExplorer.Extraction;

/// <summary>
/// A date as a sentence gives it. A point has equal texts at both ends; "since" leaves the end empty, "until" the
/// start; <c>..</c> as the end is still so.
/// </summary>
/// <param name="First">First token, the preposition included.</param>
/// <param name="Last">Last token.</param>
sealed record DatePhrase(int First, int Last, string Start, string End, bool IsPoint)
{
    /// <summary>The preposition before it: in, since, until, from, between, after, before, by, during, or empty.</summary>
    public string Word { get; init; } = "";
}
