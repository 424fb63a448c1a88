namespace GraphExplorer.Extraction;

/// <summary>
/// Gives a claim its dates by what its type means: an event has one point, a tie begins at the date, and a tie in the
/// present tense holds until the text was written.
/// </summary>
static class ClaimDates
{
    static readonly HashSet<string> s_points = ["FOUNDED", "SUCCEEDED", "PARTICIPATED_IN", "TARGETED", "OCCURRED_IN", "DIED_IN", "LED_TO", "founded", "ended", "born", "died", "deaths", "FOUGHT", "FOUGHT_ALONGSIDE", "ACTIVE_IN", "SUPPORTED", "deathsPerp"];
    static readonly HashSet<string> s_timeless = ["FROM", "LOCATED_IN", "NEAR", "OPERATED_BY", "AGENCY_OF", "KNOWN_AS", "FOUNDED", "SPLINTER_OF", "PLEDGED_TO", "MERGED_INTO", "SUCCEEDED", "PARTICIPATED_IN", "TARGETED", "OCCURRED_IN", "DIED_IN", "founded", "ended", "born", "died", "LED_TO"];

    public static ClaimDate Of(string type, DatePhrase? date, Sentence sentence, bool isNow)
    {
        if (s_timeless.Contains(type) && type is "FROM" or "LOCATED_IN" or "NEAR" or "OPERATED_BY" or "AGENCY_OF")
            return ClaimDate.None;
        if (date is null)
            return isNow && !s_timeless.Contains(type) ? new("", "..", "") : ClaimDate.None;
        var text = Words(date, sentence);
        // What was so "between 2008 and 2011" began and ended with these years; an event was somewhere within.
        if (date is { Word: "between", Start: ['[', .. var inner, ']'] } && !s_timeless.Contains(type) && inner.Split("..") is [{ Length: > 0 } first, { Length: > 0 } last])
            return new(first, last, text);
        if (!date.IsPoint)
            return new(date.Start, s_timeless.Contains(type) && type is not ("PARTICIPATED_IN" or "TARGETED" or "OCCURRED_IN") && date.End is ".." ? "" : date.End, text);
        return s_points.Contains(type) ? new(date.Start, date.End, text) : new(date.Start, "", text);
    }

    /// <summary>Of a tie that a dated sentence takes for known: it began at that time or before.</summary>
    public static ClaimDate Before(DatePhrase? date, Sentence sentence) =>
        date is { Start.Length: > 0 } ? new(DatePhrases.Until(date.Start), "", Words(date, sentence)) : ClaimDate.None;

    public static string Words(DatePhrase date, Sentence sentence) => date.Said ?? MentionFinder.NameText(sentence.Tokens, date.First, date.Last);
}
