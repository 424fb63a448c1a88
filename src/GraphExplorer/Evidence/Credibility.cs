namespace GraphExplorer.Evidence;

/// <summary>
/// Grades of a claim (Admiralty code, item credibility): 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5
/// improbable, 6 cannot be judged.
/// </summary>
public static class Credibility
{
    public const int Confirmed = 1;
    public const int Improbable = 5;
    public const int NotJudged = 6;

    const int Plain = 3;
    const int Doubtful = 4;

    static readonly string[] s_doubting =
        ["suspected", "implicated", "accused", "may", "might", "could", "alleged", "allegedly", "possibly"];

    static readonly string[] s_unverifiable = ["hard to verify", "hard to discern", "hard to identify", "unverified"];

    /// <summary>
    /// 0 to 100 by the scale of STIX 2.1, appendix A: 90, 70, 50, 30, 10; 0 where the credibility cannot be judged.
    /// </summary>
    public static int Confidence(int credibility) => credibility switch
    {
        1 => 90,
        2 => 70,
        3 => 50,
        4 => 30,
        5 => 10,
        _ => 0,
    };

    /// <summary>
    /// The grade that a claim has until a coder changes it: 3 for a plain, reported or estimated statement, 4 for a
    /// suspicion, 6 for what is hard to verify; a date with a question mark makes it one worse, but not worse than
    /// improbable.
    /// </summary>
    public static int Default(string? hedge, bool dateUncertain)
    {
        var words = hedge?.ToLowerInvariant() ?? "";
        if (s_unverifiable.Any(words.Contains))
            return NotJudged;
        var grade = words.Split(' ').Any(s_doubting.Contains) ? Doubtful : Plain;
        return dateUncertain ? Math.Min(grade + 1, Improbable) : grade;
    }
}
