using System.Globalization;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Literals, variables, parameters, brackets, CASE: what an operator stands between.</summary>
sealed partial class Parser
{
    /// <summary>Words that mean something else than a variable wherever an operand may start.</summary>
    static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "XOR", "NOT", "IN", "IS", "AS", "CONTAINS", "STARTS", "ENDS", "WHERE", "WHEN", "THEN", "ELSE",
        "DISTINCT",
    };

    /// <summary>Words that start a clause when something follows, and are variables otherwise.</summary>
    static readonly HashSet<string> s_clauseStarts = new(StringComparer.OrdinalIgnoreCase)
    {
        "MATCH", "RETURN", "WITH", "CREATE", "MERGE", "DELETE", "DETACH", "REMOVE", "UNION", "UNWIND", "OPTIONAL", "SET",
        "LIMIT", "SKIP", "ORDER",
    };

    static bool IsReserved(Token token) => token.Kind == TokenKind.Word && s_reserved.Contains(token.Text);

    bool AtClauseStart()
    {
        if (Current.Kind != TokenKind.Word || !s_clauseStarts.Contains(Current.Text)) return false;
        var next = Peek(1);
        return next.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.Parameter
            || next.IsSymbol("(") || (next.IsName && !IsReserved(next) && !next.IsWord("ORDER") && !next.IsWord("ASC")
                && !next.IsWord("DESC") && !s_clauseStarts.Contains(next.Text) && !next.IsWord("END"));
    }

    Expression ParseAtom()
    {
        if (_pending is { } pending)
        {
            _pending = null;
            return pending;
        }
        var token = Current;
        return token.Kind switch
        {
            TokenKind.Integer => ParseInteger(Advance(), negative: false),
            TokenKind.Float => ParseFloat(Advance()),
            TokenKind.String => new StringLiteral(Advance().Span, token.Text),
            TokenKind.Parameter => ParseParameter(),
            TokenKind.BadNumber => throw BadNumber(token),
            TokenKind.QuotedName => ParseNamed(),
            TokenKind.Word => ParseWordAtom(token),
            TokenKind.Symbol when token.Text == "(" => ParseParenthesis(),
            TokenKind.Symbol when token.Text == "[" => ParseBracket(),
            TokenKind.Symbol when token.Text == "{" => ParseMap(),
            _ => throw Unexpected("an expression"),
        };
    }

    Parameter ParseParameter()
    {
        var token = Advance();
        return new Parameter(token.Span, token.Text);
    }

    static FloatLiteral ParseFloat(Token token)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal).TrimEnd('f', 'F', 'd', 'D');
        var value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value)) throw ErrorCode.FloatingPointOverflow.At(token.Span, token.Text);
        return new FloatLiteral(token.Span, value);
    }

    Expression ParseWordAtom(Token word)
    {
        if (IsReserved(word) || AtClauseStart()) throw Unexpected("an expression");
        switch (word.Text.ToUpperInvariant())
        {
            case "TRUE":
                return new BooleanLiteral(Advance().Span, true);
            case "FALSE":
                return new BooleanLiteral(Advance().Span, false);
            case "NULL":
                return new NullLiteral(Advance().Span);
            case "CASE" when !EndsOperand(Peek(1)):
                return ParseCase();
            case "EXISTS" or "COUNT" or "COLLECT" when Peek(1).IsSymbol("{"):
                return ParseSubquery();
            case "ALL" or "ANY" or "NONE" or "SINGLE" when AtBinding():
                return ParseQuantifierExpression();
            case "REDUCE" when Peek(1).IsSymbol("(") && Peek(2).IsName && Peek(3).IsSymbol("="):
                return ParseReduce();
            case "SHORTESTPATH" or "ALLSHORTESTPATHS" when Peek(1).IsSymbol("("):
                var part = ParsePatternPart();
                return new PatternExpression(part.Span, part);
            case "TRIM" when AtTrimForm():
                return ParseTrim();
            default:
                return ParseNamed();
        }
    }

    /// <summary>What cannot follow the word CASE, so that it is a variable.</summary>
    static bool EndsOperand(Token token) =>
        token.Kind == TokenKind.End || token.IsSymbol(")") || token.IsSymbol(",") || token.IsSymbol(".")
        || token.IsSymbol("]") || token.IsSymbol("}");

    /// <summary>A variable, or the call of a function when a parenthesis follows the (dotted) name.</summary>
    Expression ParseNamed()
    {
        var ahead = 1;
        while (Peek(ahead).IsSymbol(".") && Peek(ahead + 1).IsName) ahead += 2;
        if (Peek(ahead).IsSymbol("(")) return ParseFunctionCall();
        var token = Advance();
        return new Variable(token.Span, token.Text);
    }

    FunctionCall ParseFunctionCall()
    {
        var name = ParseDottedName("a function name");
        ExpectSymbol("(");
        if (Current.IsSymbol("*") && Peek(1).IsSymbol(")"))
        {
            _position += 2;
            return new FunctionCall(Since(name.Span), name, [], Distinct: false) { Star = true };
        }
        var distinct = TakeWord("DISTINCT");
        if (!distinct && Current.IsWord("ALL") && AtExpressionAfterWord()) Advance();
        var arguments = new List<Expression>();
        if (!Current.IsSymbol(")"))
        {
            do arguments.Add(ParseArgument(name, arguments.Count));
            while (TakeSymbol(","));
        }
        ExpectSymbol(")");
        return new FunctionCall(Since(name.Span), name, arguments, distinct);
    }

    /// <summary>The second argument of <c>normalize</c> is a bare word.</summary>
    Expression ParseArgument(Name function, int index)
    {
        if (index != 1 || !IsNormalForm(Current) || !Peek(1).IsSymbol(")")) return ParseInBrackets();
        if (!function.Text.Equals("normalize", StringComparison.OrdinalIgnoreCase)) return ParseInBrackets();
        var form = Advance();
        return new StringLiteral(form.Span, form.Text.ToUpperInvariant());
    }

    bool AtTrimForm() => Peek(1).IsSymbol("(") && (IsTrimSide(Peek(2)) || AtFromBehindCharacters());

    static bool IsTrimSide(Token token) => token.IsWord("BOTH") || token.IsWord("LEADING") || token.IsWord("TRAILING");

    /// <summary><c>trim(FROM text)</c>, or <c>trim('x' FROM text)</c> with a literal or a parameter.</summary>
    bool AtFromBehindCharacters() => Peek(2).Kind is TokenKind.String or TokenKind.Parameter
        ? Peek(3).IsWord("FROM")
        : Peek(2).IsWord("FROM") && (Peek(3).IsName || Peek(3).Kind is TokenKind.String or TokenKind.Parameter);

    /// <summary><c>trim(LEADING 'x' FROM text)</c> is <c>ltrim(text, 'x')</c>.</summary>
    FunctionCall ParseTrim()
    {
        var start = Advance();
        ExpectSymbol("(");
        var side = IsTrimSide(Current) ? Advance() : (Token?)null;
        var characters = Current.IsWord("FROM") ? null : ParseInBrackets();
        ExpectWord("FROM");
        var text = ParseInBrackets();
        ExpectSymbol(")");
        var name = side?.IsWord("LEADING") == true ? "ltrim" : side?.IsWord("TRAILING") == true ? "rtrim" : "btrim";
        List<Expression> arguments = characters is null ? [text] : [text, characters];
        return new FunctionCall(Since(start.Span), new Name(start.Span, name), arguments, Distinct: false);
    }

    Expression ParseParenthesis()
    {
        if (AtPatternExpression()) return ParsePatternExpression();
        var start = ExpectSymbol("(");
        var inner = ParseInBrackets();
        ExpectSymbol(")");
        return inner with { Span = Since(start) };
    }

    PatternExpression ParsePatternExpression()
    {
        var part = ParsePatternPart();
        return new PatternExpression(part.Span, part);
    }

    CaseExpression ParseCase()
    {
        var start = ExpectWord("CASE");
        var operand = Current.IsWord("WHEN") ? null : ParseInBrackets();
        var alternatives = new List<CaseAlternative>();
        if (!Current.IsWord("WHEN")) throw Unexpected("WHEN", ["WHEN"]);
        while (Current.IsWord("WHEN"))
        {
            var when = Advance().Span;
            var values = new List<Expression> { ParseWhen(operand is not null) };
            while (operand is not null && TakeSymbol(",")) values.Add(ParseWhen(isSimple: true));
            ExpectWord("THEN");
            var then = ParseInBrackets();
            alternatives.Add(new CaseAlternative(Since(when), values, then));
        }
        var otherwise = TakeWord("ELSE") ? ParseInBrackets() : null;
        ExpectWord("END");
        return new CaseExpression(Since(start), operand, alternatives, otherwise);
    }

    /// <summary>In the simple form a WHEN may start with an operator: then the operand stands at its left.</summary>
    Expression ParseWhen(bool isSimple)
    {
        var startsWithOperator = Comparison(Current) is not null || Current.IsSymbol("=~") || Current.IsSymbol("::")
            || Current.IsWord("IS") || AtWords("STARTS", "WITH") || AtWords("ENDS", "WITH")
            || (Current.IsWord("CONTAINS") && !Peek(1).IsWord("THEN")) || Current.IsWord("IN");
        if (isSimple && startsWithOperator) _pending = new CasePlaceholder(new SourceSpan(Current.Span.Start, 0));
        return ParseInBrackets();
    }
}
