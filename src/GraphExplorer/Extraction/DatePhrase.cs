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

    /// <summary>Its words where they stand in another sentence, or are not of the thing that it dates; null for those at its tokens.</summary>
    public string? Said { get; init; }

    /// <summary>What is told "after" something of this date: not before it, in no words of its own.</summary>
    public DatePhrase Afterwards() => this with { Start = DatePhrases.Open(Start), End = DatePhrases.Open(Start), IsPoint = true, Word = "after", Said = "" };
}
