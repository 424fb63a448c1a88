using System.Text;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>The sets of characters that Java's regular expressions name, as the inside of a class of .NET.</summary>
static class JavaCharacters
{
    public const string VerticalSpace = @"\n\x0B\f\r\u0085\u2028\u2029";

    const string HorizontalSpace = @"\x20\t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000";
    const string Space = @"\x20\t\n\x0B\f\r";

    /// <summary>What <c>\d</c>, <c>\w</c> and kin stand for; null for another letter.</summary>
    public static string? Shorthand(char letter) => letter switch
    {
        'd' => "0-9",
        'w' => "a-zA-Z0-9_",
        's' => Space,
        'h' => HorizontalSpace,
        'v' => VerticalSpace,
        _ => null,
    };

    /// <summary>What <c>\p{name}</c> stands for.</summary>
    public static string Property(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "ASCII" => @"\x00-\x7F",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "Punct" => @"!-/:-@\[-`{-~",
        "Graph" => "!-~",
        "Print" => @"\x20-~",
        "Blank" => @"\x20\t",
        "Cntrl" => @"\x00-\x1F\x7F",
        "XDigit" => "0-9a-fA-F",
        "Space" => Space,
        "IsAlphabetic" or "javaLetter" => @"\p{L}\p{Nl}",
        "IsLetter" => @"\p{L}",
        "IsDigit" => @"\p{Nd}",
        "IsUppercase" or "javaUpperCase" => @"\p{Lu}",
        "IsLowercase" or "javaLowerCase" => @"\p{Ll}",
        "IsPunctuation" => @"\p{P}",
        "IsWhite_Space" or "javaWhitespace" => Space + @"\u0085\p{Z}",
        "IsLatin" => @"A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u1E00-\u1EFF",
        _ => $@"\p{{{name}}}",
    };
}

/// <summary>Characters and classes of which one is to match.</summary>
sealed class JavaUnion
{
    readonly List<string> _classes = [];

    /// <summary>Single characters and ranges.</summary>
    public StringBuilder Content { get; } = new();

    public void Add(string characterClass) => _classes.Add(characterClass);

    public string Text(bool negated)
    {
        if (_classes.Count == 0) return $"[{(negated ? "^" : "")}{Content}]";
        var any = string.Join('|', Content.Length == 0 ? _classes : _classes.Prepend($"[{Content}]"));
        return negated ? $@"(?:(?!{any})[\s\S])" : $"(?:{any})";
    }
}
