using System.Globalization;
using System.Reflection;
using System.Text;

namespace GraphExplorer.Evidence;

/// <summary>
/// Letters without their accents: NFKD with combining marks dropped, in lower case, from the table <c>folding.txt</c>.
/// The runtime's own normalisation is not used because it does nothing where no ICU library is installed.
/// </summary>
static class NameFolding
{
    static readonly Lazy<Dictionary<Rune, string>> s_folded = new(ReadTable);

    /// <summary>Appends the folded form of one character; nothing for a combining mark.</summary>
    public static void Append(StringBuilder to, Rune character)
    {
        if (character.IsAscii)
            to.Append((char)(Rune.IsUpper(character) ? character.Value + 32 : character.Value));
        else if (s_folded.Value.TryGetValue(character, out var folded))
            to.Append(folded);
        else if (!IsMark(character))
            to.Append(Rune.ToLowerInvariant(character));
    }

    static bool IsMark(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // A line: what the characters become, a tab, the characters.
    static Dictionary<Rune, string> ReadTable()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("evidence/folding.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<Rune, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t');
            foreach (var character in line[(tab + 1)..].EnumerateRunes())
                table[character] = line[..tab];
        }
        return table;
    }
}
