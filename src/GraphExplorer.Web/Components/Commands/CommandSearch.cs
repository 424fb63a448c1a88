namespace GraphExplorer.Web.Components.Commands;

/// <summary>
/// Finds commands by words that are typed in a hurry: each word has to be in the title, the group or the further words of a command, whole,
/// as a beginning, as a part, or with letters left out (<c>lyt rng</c> finds <c>Layout: rings</c>).
/// </summary>
public static class CommandSearch
{
    const int WholeWord = 100;
    const int Beginning = 80;
    const int Part = 50;
    const int Letters = 30;

    /// <summary>A hit in the title counts more than one in the words around it.</summary>
    const int TitleBonus = 10;

    /// <summary>Commands that match, best first; equally good ones in the order given. All of them for a text without words.</summary>
    public static IReadOnlyList<Command> Find(IReadOnlyList<Command> commands, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? commands
            : [.. from command in commands
                  let score = Score(command, words)
                  where score > 0
                  orderby score descending
                  select command];
    }

    /// <summary>How well a command matches all of the words; 0 when one of them does not match at all.</summary>
    public static int Score(Command command, IReadOnlyList<string> words)
    {
        var sum = 0;
        foreach (var word in words)
        {
            var title = Score(command.Title, word);
            var around = Score($"{command.Group} {command.Words}", word);
            var best = Math.Max(title > 0 ? title + TitleBonus : 0, around);
            if (best == 0)
                return 0;
            sum += best;
        }
        return sum;
    }

    static int Score(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        var best = 0;
        for (; at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var ends = at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]);
            best = Math.Max(best, !begins ? Part : ends ? WholeWord : Beginning);
        }
        return best > 0 ? best : LetterScore(text, word);
    }

    /// <summary>Letters in their order, the first of them at the beginning of a word; fewer gaps are better.</summary>
    static int LetterScore(string text, string word)
    {
        var best = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var begins = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            if (begins && Gaps(text, start, word) is { } gaps)
                best = Math.Max(best, Math.Max(1, Letters - gaps));
        }
        return best;
    }

    /// <summary>How many letters are passed over between the first and the last of the word; null when it is not there.</summary>
    static int? Gaps(string text, int start, string word)
    {
        var (at, gaps) = (start, 0);
        foreach (var letter in word)
        {
            var found = text.AsSpan(at).IndexOfAny(char.ToLowerInvariant(letter), char.ToUpperInvariant(letter));
            if (found < 0 || (at == start && found > 0))
                return null;
            gaps += found;
            at += found + 1;
        }
        return gaps;
    }
}
