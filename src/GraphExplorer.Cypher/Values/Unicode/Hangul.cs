using System.Text;

namespace GraphExplorer.Cypher.Values.Unicode;

/// <summary>Korean syllables and their letters, by arithmetic (The Unicode Standard, section 3.12).</summary>
static class Hangul
{
    const int SyllableFirst = 0xAC00;
    const int LeadFirst = 0x1100;
    const int VowelFirst = 0x1161;

    /// <summary>One before the first tail: none stands for a syllable without one.</summary>
    const int TailNone = 0x11A7;

    const int Leads = 19;
    const int Vowels = 21;
    const int Tails = 28;

    public static bool TryDecompose(Rune syllable, List<Rune> into)
    {
        var index = syllable.Value - SyllableFirst;
        if (index is < 0 or >= Leads * Vowels * Tails) return false;
        into.Add(new Rune(LeadFirst + index / (Vowels * Tails)));
        into.Add(new Rune(VowelFirst + index / Tails % Vowels));
        if (index % Tails != 0) into.Add(new Rune(TailNone + index % Tails));
        return true;
    }

    public static Rune? Compose(Rune first, Rune second)
    {
        var (lead, vowel) = (first.Value - LeadFirst, second.Value - VowelFirst);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return new Rune(SyllableFirst + (lead * Vowels + vowel) * Tails);
        var (syllable, tail) = (first.Value - SyllableFirst, second.Value - TailNone);
        var isOpen = syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0;
        return isOpen && tail is > 0 and < Tails ? new Rune(first.Value + tail) : null;
    }
}
