namespace GraphExplorer.Extraction;

/// <summary>How much is read. A text beyond them is refused or cut at a sentence, never read without end.</summary>
public static class ExtractionLimits
{
    /// <summary>Characters (UTF-16) of a text that is read at all.</summary>
    public const int TextCharactersMax = 5_000_000;

    /// <summary>Bytes of a file that the command reads.</summary>
    public const int FileBytesMax = 20_000_000;

    /// <summary>Tokens of one sentence; a longer one is no prose and is passed over.</summary>
    public const int SentenceTokensMax = 200;

    /// <summary>Candidates of one text; what comes after is left out.</summary>
    public const int ClaimsMax = 20_000;
}
