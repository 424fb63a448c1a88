using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>
/// Turns a regular expression as Java reads it, which is what <c>=~</c> takes (Neo4j manual, "String matching
/// operators"), into one of .NET: <c>\d \w \s</c> are ASCII, <c>\p{Alpha}</c> and kin, <c>\Q…\E</c>, possessive
/// quantifiers, and classes within classes with <c>&amp;&amp;</c>. What both read alike is passed on, errors too.
/// </summary>
sealed class JavaPattern
{
    readonly string _pattern;
    readonly StringBuilder _text = new();
    readonly Stack<int> _groups = new();
    int _at;

    /// <summary>Where in the text the thing begins that a quantifier would repeat.</summary>
    int _atom;

    JavaPattern(string pattern) => _pattern = pattern;

    public static string Translate(string pattern)
    {
        var translation = new JavaPattern(pattern);
        while (translation._at < pattern.Length) translation.Step();
        return translation._text.ToString();
    }

    bool Sees(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;

    char Take() => _pattern[_at++];

    void Step()
    {
        var character = Take();
        switch (character)
        {
            case '\\': Atom(Escape()); break;
            case '[': Atom(Wide(Class())); break;
            case '.': Atom(Wide(".")); break;
            case '(': Open(); break;
            case ')':
                _groups.TryPop(out _atom);
                _text.Append(character);
                break;
            case '*' or '+' or '?': Quantifier(character.ToString()); break;
            case '{': Quantifier(character + Upto('}')); break;
            default: Atom(character.ToString()); break;
        }
    }

    void Atom(string text)
    {
        _atom = _text.Length;
        _text.Append(text);
    }

    /// <summary>
    /// What stands for one character takes both halves of a pair. Before a quantifier without an end it need not say so.
    /// </summary>
    string Wide(string one) =>
        (one == "." || one.StartsWith("[^", StringComparison.Ordinal)) && !Sees("*") && !Sees("+")
            ? $@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|{one})"
            : one;

    void Open()
    {
        _groups.Push(_text.Length);
        _text.Append('(');
        if (!Sees("?")) return;
        _text.Append(Take());
        // Flags that .NET has no letter for: Unicode case, Unicode classes, Unix lines.
        while (_at < _pattern.Length && char.IsAsciiLetter(_pattern[_at]))
            if (Take() is not ('u' or 'U' or 'd') and var flag)
                _text.Append(flag);
    }

    void Quantifier(string quantifier)
    {
        _text.Append(quantifier);
        if (!Sees("+")) return;
        _at++;
        _text.Insert(_atom, "(?>").Append(')');
    }

    string Upto(char end)
    {
        var found = _pattern.IndexOf(end, _at);
        var from = _at;
        _at = found < 0 ? _pattern.Length : found + 1;
        return _pattern[from.._at];
    }

    /// <summary>What follows a backslash outside of a class.</summary>
    string Escape()
    {
        if (_at == _pattern.Length) return "\\";
        if (Sees("Q")) return Regex.Escape(Quoted());
        if (Sees("R"))
        {
            _at++;
            return $@"(?:\r\n|[{JavaCharacters.VerticalSpace}])";
        }
        return Set() is { } set ? $"[{(set.Negated ? "^" : "")}{set.Content}]" : Character();
    }

    string Quoted()
    {
        var from = _at + 1;
        var end = _pattern.IndexOf(@"\E", from, StringComparison.Ordinal);
        _at = end < 0 ? _pattern.Length : end + 2;
        return end < 0 ? _pattern[from..] : _pattern[from..end];
    }

    /// <summary>An escape that stands for several characters, as the inside of a class; null when it is none.</summary>
    (string Content, bool Negated)? Set()
    {
        var letter = _pattern[_at];
        if (letter is 'p' or 'P')
        {
            _at++;
            var name = Sees("{") ? Upto('}')[1..].TrimEnd('}') : _at < _pattern.Length ? Take().ToString() : "";
            return (JavaCharacters.Property(name), letter == 'P');
        }
        if (JavaCharacters.Shorthand(char.ToLowerInvariant(letter)) is not { } content) return null;
        _at++;
        return (content, char.IsUpper(letter));
    }

    /// <summary>An escape that .NET reads alike, but for <c>\x{1F600}</c>.</summary>
    string Character()
    {
        var letter = Take();
        if (letter != 'x' || !Sees("{")) return "\\" + letter;
        var digits = Upto('}')[1..].TrimEnd('}');
        var isNumber = int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code);
        return isNumber && Rune.IsValid(code)
            ? Regex.Escape(new Rune(code).ToString())
            : "\\x{" + digits + "}";
    }

    /// <summary>The inside of brackets, up to the one that closes them: a pattern for one character.</summary>
    string Class()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var negated = Sees("^");
        if (negated) _at++;
        var operands = new List<string>();
        var union = new JavaUnion();
        for (var isFirst = true; _at < _pattern.Length; isFirst = false)
        {
            if (Sees("&&"))
            {
                _at += 2;
                operands.Add(union.Text(negated: false));
                union = new JavaUnion();
                continue;
            }
            var character = Take();
            if (character == ']' && !isFirst) return Close(operands, union, negated);
            if (character == '[') union.Add(Class());
            else if (character == '\\' && _at < _pattern.Length) AddEscape(union);
            else union.Content.Append(character == '-' && Sees("[") ? @"\-" : character.ToString());
        }
        return "[" + union.Content;
    }

    void AddEscape(JavaUnion union)
    {
        if (Sees("Q"))
            foreach (var character in Quoted())
                union.Content.Append(CultureInfo.InvariantCulture, $@"\u{(int)character:X4}");
        else if (Set() is not { } set) union.Content.Append(Character());
        else if (set.Negated) union.Add($"[^{set.Content}]");
        else union.Content.Append(set.Content);
    }

    static string Close(List<string> operands, JavaUnion last, bool negated)
    {
        if (operands.Count == 0) return last.Text(negated);
        var both = string.Concat(operands.Select(o => $"(?={o})")) + last.Text(negated: false);
        return negated ? $@"(?:(?!{both})[\s\S])" : $"(?:{both})";
    }
}
