using System.Text;

namespace GraphExplorer.Identity.Naming;

/// <summary>
/// What a word sounds like. Strict: ways of transliteration are one (dzh, dj, zh = j; kh = h; q = k; -off = -ov; a, o, u and
/// e, i, y are one vowel each). Loose: consonants only, without the ending of a Russian surname.
/// </summary>
static class SoundKey
{
    static readonly (string From, string To)[] s_sounds =
    [
        ("tsch", "c"), ("tch", "c"), ("dzh", "j"), ("dsch", "j"), ("dj", "j"), ("zh", "j"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("kh", "h"),
        ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("x", "ks"), ("q", "k"),
    ];

    static readonly string[] s_surnames = ["iva", "ava", "iv", "av"];

    public static string Strict(string word)
    {
        var text = Ending(word);
        foreach (var (from, to) in s_sounds)
            text = text.Replace(from, to, StringComparison.Ordinal);
        var sounds = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var sound = letter switch
            {
                'o' or 'u' => 'a',
                'e' or 'y' => 'i',
                'w' => 'v',
                _ => letter,
            };
            if (sounds.Length == 0 || sounds[^1] != sound || char.IsAsciiDigit(sound))
                sounds.Append(sound);
        }
        if (sounds.Length > 2 && sounds[^1] == 'h' && sounds[^2] is 'a' or 'i')
            sounds.Length--;
        return sounds.ToString();
    }

    public static string Loose(string word)
    {
        // Between letters, w is a vowel in Arabic script.
        var strict = Strict(word.Length > 1 ? word[0] + word[1..].Replace("w", "", StringComparison.Ordinal) : word);
        if (s_surnames.FirstOrDefault(ending => strict.Length > ending.Length + 3 && strict.EndsWith(ending, StringComparison.Ordinal)) is { } surname)
            strict = strict[..^surname.Length];
        var sounds = new StringBuilder(strict.Length);
        foreach (var sound in strict)
            if (sound is not ('a' or 'i'))
                sounds.Append(sound);
            else if (sounds.Length == 0)
                sounds.Append('a');
        return sounds.ToString();
    }

    static string Ending(string word) =>
        word.EndsWith("off", StringComparison.Ordinal) || word.EndsWith("eff", StringComparison.Ordinal) ? word[..^2] + "v" : word;
}
