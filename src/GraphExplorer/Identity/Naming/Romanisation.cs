using System.Text;

namespace GraphExplorer.Identity.Naming;

/// <summary>Cyrillic and Arabic letters in Latin ones. Arabic script writes few vowels, so that what comes of it is consonants.</summary>
static class Romanisation
{
    static readonly Dictionary<char, string> s_cyrillic = Table(
        "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sh ъ - ы y ь - э e ю yu я ya "
        + "ў o қ q ғ gh ҳ h і i ї yi є ye ґ g ә a ө o ү u ұ u ң ng һ h җ j ј j љ l њ n ћ c ђ dj џ dj");

    static readonly Dictionary<char, string> s_arabic = Table(
        "ا a آ a أ a إ i ب b پ p ت t ث th ج j چ ch ح h خ kh د d ذ z ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ک k ك k گ g ل l م m ن n "
        + "ه h و u ي i ی i ى a ة a ئ i ؤ u ء -");

    /// <summary>The word in Latin letters, and whether its vowels are not to be relied on.</summary>
    public static (string Latin, bool IsAbjad) Of(string word)
    {
        if (word.All(char.IsAscii))
            return (word, false);
        var latin = new StringBuilder();
        var abjad = false;
        foreach (var letter in word)
            if (s_cyrillic.TryGetValue(letter, out var sound))
                latin.Append(sound);
            else if (s_arabic.TryGetValue(letter, out sound))
            {
                abjad = true;
                latin.Append(latin.Length == 0 && letter == 'و' ? "w" : sound);
            }
            else
                latin.Append(letter);
        return (latin.ToString(), abjad);
    }

    static Dictionary<char, string> Table(string pairs)
    {
        var parts = pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);
    }
}
