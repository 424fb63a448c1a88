namespace GraphExplorer.Extraction;

/// <summary>How a piece of the text stands on the page.</summary>
enum BlockKind
{
    Title,
    Heading,
    Prose,
    Bullet,
    /// <summary>A value behind its label on one line: <c>Leader: Usman Ghazi</c>.</summary>
    Field,
}

/// <summary>
/// A line, or lines that belong together. <paramref name="Section"/> is the kind of the section it stands in (empty
/// for none) and <paramref name="Number"/> counts the sections. Offsets are UTF-16 units.
/// </summary>
sealed record Block(int Start, int End, BlockKind Kind, string Section, int Number);

/// <summary>A sentence with its words; a bullet or a field without a full stop is one sentence too.</summary>
sealed record Sentence(Block Block, int Start, int End, IReadOnlyList<Token> Tokens)
{
    public List<Mention> Mentions { get; } = [];

    public bool IsQuestion => Tokens is [.., var last] && (last.Lower == "?" || (last.Lower is "\"" or "\u201D" && Tokens.Count > 1 && Tokens[^2].Lower == "?"));
}
