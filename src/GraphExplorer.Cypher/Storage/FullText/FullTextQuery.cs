using System.Runtime.CompilerServices;
using System.Text;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Turns a query in the syntax of Lucene into one for FTS5: words (any of them), <c>"phrases"</c>, <c>AND OR NOT</c>
/// (also <c>&amp;&amp; || !</c>), <c>+must -mustNot</c>, <c>prefix*</c>, <c>property:word</c> and parentheses. NOT
/// binds before AND, AND before OR. What FTS5 has no answer to (fuzzy search, other wildcards, ranges) is refused.
/// </summary>
sealed class FullTextQuery
{
    readonly string _text;
    readonly string[] _properties;
    int _place;

    FullTextQuery(string text, string[] properties) => (_text, _properties) = (text, properties);

    /// <summary>The FTS5 expression over columns c0, c1 … for these properties; null when nothing can match.</summary>
    /// <exception cref="CypherException">The query is not of this syntax.</exception>
    public static string? Translate(string text, string[] properties)
    {
        var query = new FullTextQuery(text, properties);
        var expression = query.ParseClauses();
        return query._place == text.Length ? expression : throw query.Wrong("there is a `)` too many");
    }

    /// <summary>Clauses up to the end or a closing parenthesis.</summary>
    string? ParseClauses()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var alternatives = new List<string>();
        var required = new List<string>();
        var refused = new List<string>();
        SkipSpace();
        while (_place < _text.Length && _text[_place] != ')')
        {
            if (TakeWord("OR") || Take("||")) continue;
            var mark = Take("+") ? '+' : Take("-") || Take("!") || TakeWord("NOT") ? '-' : ' ';
            SkipSpace();
            var clause = ParseConjunction();
            if (mark == '-') Add(refused, clause);
            else Add(mark == '+' ? required : alternatives, clause ?? Nothing);
            SkipSpace();
        }
        var positive = required.Count > 0 ? string.Join(" AND ", required) : string.Join(" OR ", alternatives);
        if (positive.Length == 0) return null;
        return refused.Count == 0 ? $"({positive})" : $"(({positive}) NOT ({string.Join(" OR ", refused)}))";
    }

    /// <summary>What matches no document.</summary>
    const string Nothing = "\"\"";

    static void Add(List<string> clauses, string? clause)
    {
        if (clause is not null) clauses.Add(clause);
    }

    string? ParseConjunction()
    {
        var conjunction = ParseClause();
        while (true)
        {
            SkipSpace();
            if (!TakeWord("AND") && !Take("&&")) return conjunction;
            SkipSpace();
            var isRefused = TakeWord("NOT") || Take("!") || Take("-");
            if (!isRefused) Take("+");
            SkipSpace();
            var next = ParseClause() ?? Nothing;
            conjunction = $"({conjunction ?? Nothing} {(isRefused ? "NOT" : "AND")} {next})";
        }
    }

    string? ParseClause()
    {
        var column = TakeProperty(out var isKnown);
        string? clause;
        if (Take("("))
        {
            clause = ParseClauses();
            if (!Take(")")) throw Wrong("a `)` is missing");
        }
        else clause = _place < _text.Length && _text[_place] == '"' ? ParsePhrase() : ParseTerm();
        TakeBoost();
        if (!isKnown || clause is null) return isKnown ? clause : null;
        return column is null ? clause : $"({column} : {clause})";
    }

    /// <summary>The column before a colon; unknown when there is no such property in the index.</summary>
    string? TakeProperty(out bool isKnown)
    {
        isKnown = true;
        var end = _place;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_')) end++;
        if (end == _place || end == _text.Length || _text[end] != ':') return null;
        var column = Array.IndexOf(_properties, _text[_place..end]);
        _place = end + 1;
        isKnown = column >= 0;
        return isKnown ? $"c{column}" : null;
    }

    string ParsePhrase()
    {
        var phrase = new StringBuilder();
        for (_place++; _place < _text.Length && _text[_place] != '"'; _place++)
        {
            if (_text[_place] == '\\' && _place + 1 < _text.Length) _place++;
            phrase.Append(_text[_place]);
        }
        if (_place == _text.Length) throw Wrong("a closing `\"` is missing");
        _place++;
        if (_place < _text.Length && _text[_place] == '~')
            throw Wrong("words near each other (`\"a b\"~2`) are not supported");
        return Quote(phrase);
    }

    string ParseTerm()
    {
        var term = new StringBuilder();
        var isPrefix = false;
        while (_place < _text.Length && !char.IsWhiteSpace(_text[_place])
            && _text[_place] is not ('(' or ')' or '^' or '"'))
        {
            if (isPrefix || _text[_place] is '?')
                throw Wrong("a wildcard is possible only as `*` at the end of a word");
            if (_text[_place] is '~') throw Wrong("fuzzy search (`word~`) is not supported: use a prefix (`wor*`)");
            if (_text[_place] is '[' or '{') throw Wrong("ranges are not supported");
            if (_text[_place] == '*') isPrefix = true;
            else term.Append(_text[_text[_place] == '\\' && _place + 1 < _text.Length ? ++_place : _place]);
            _place++;
        }
        if (isPrefix && term.Length == 0) throw Wrong("a wildcard needs a word before it");
        return isPrefix ? Quote(term) + "*" : Quote(term);
    }

    /// <summary>Boosts change the order of hits a little; FTS5 ranks without them.</summary>
    void TakeBoost()
    {
        if (!Take("^")) return;
        while (_place < _text.Length && (char.IsAsciiDigit(_text[_place]) || _text[_place] == '.')) _place++;
    }

    static string Quote(StringBuilder text) => $"\"{text.Replace("\"", "\"\"")}\"";

    bool Take(string sign)
    {
        if (!_text.AsSpan(_place).StartsWith(sign)) return false;
        _place += sign.Length;
        return true;
    }

    bool TakeWord(string word)
    {
        var end = _place + word.Length;
        var endsThere = end >= _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] == '(';
        if (!endsThere || !_text.AsSpan(_place).StartsWith(word)) return false;
        _place = end;
        SkipSpace();
        return true;
    }

    void SkipSpace()
    {
        while (_place < _text.Length && char.IsWhiteSpace(_text[_place])) _place++;
    }

    CypherException Wrong(string problem) =>
        ErrorCode.InvalidArgument.At(null, $"The full-text query '{_text}' cannot be understood: {problem}");
}
