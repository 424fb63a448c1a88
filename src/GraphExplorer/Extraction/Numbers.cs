using System.Globalization;

namespace GraphExplorer.Extraction;

/// <summary>Figures as texts write them: digits with separators, or small numbers in words.</summary>
static class Numbers
{
    static readonly string[] s_words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public static double? Value(string word)
    {
        if (double.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        var index = Array.IndexOf(s_words, word);
        return index >= 0 ? index : word switch { "thirty" => 30, "forty" => 40, "fifty" => 50, "sixty" => 60, "hundred" => 100, _ => null };
    }
}
