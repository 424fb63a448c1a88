namespace GraphExplorer.Extraction;

/// <summary>
/// Makes candidates of a text: lines to blocks, blocks to sentences, names, phrases, clauses, and rules over them. A pure
/// function of text, names and rules; the same input gives the same candidates. Time grows with the length of the text.
/// </summary>
public static class CandidateExtractor
{
    /// <summary>
    /// Reads the text. Throws <see cref="ArgumentException"/> when it is longer than
    /// <see cref="ExtractionLimits.TextCharactersMax"/>.
    /// </summary>
    public static Extracted Extract(string text, KnownNames known, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(rules);
        if (text.Length > ExtractionLimits.TextCharactersMax)
            throw new ArgumentException($"The text has {text.Length:N0} characters; {ExtractionLimits.TextCharactersMax:N0} are read at most.", nameof(text));
        return new DocumentReader(text, known, rules).Read();
    }
}
