using System.Text;
using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>The script of a name (ISO 15924): as its language tag says, else by its first letter.</summary>
static class NameScript
{
    public static string? Of(ClaimName name)
    {
        if (name.Language.Split('-').FirstOrDefault(part => part.Length == 4) is { } given)
            return given;
        foreach (var character in name.Text.EnumerateRunes())
            if (Rune.IsLetter(character))
                return Of(character.Value);
        return null;
    }

    static string? Of(int letter) => letter switch
    {
        < 0x0250 or (>= 0x1E00 and < 0x1F00) => "Latn",
        >= 0x0370 and < 0x0400 => "Grek",
        >= 0x0400 and < 0x0530 => "Cyrl",
        >= 0x0590 and < 0x0600 => "Hebr",
        >= 0x0600 and < 0x0700 or (>= 0x0750 and < 0x0780) => "Arab",
        _ => null,
    };
}
