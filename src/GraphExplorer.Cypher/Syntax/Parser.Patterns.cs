using System.Globalization;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Patterns: comma parts, nodes, relationships, quantified parts, path selectors.</summary>
sealed partial class Parser
{
    List<PatternPart> ParsePattern()
    {
        var parts = new List<PatternPart> { ParsePatternPart() };
        while (TakeSymbol(",")) parts.Add(ParsePatternPart());
        return parts;
    }

    PatternPart ParsePatternPart()
    {
        var start = Current.Span;
        var path = Current.IsName && Peek(1).IsSymbol("=") ? ParsePathName() : null;
        if (AtShortestPathFunction()) return ParseShortestPathFunction(start, path);
        var selector = ParsePathSelector();
        var elements = ParsePatternElements();
        return new PatternPart(Since(start), path, selector, elements);
    }

    Name ParsePathName()
    {
        var name = ExpectName("a path variable");
        ExpectSymbol("=");
        return name;
    }

    bool AtShortestPathFunction() =>
        (Current.IsWord("shortestPath") || Current.IsWord("allShortestPaths")) && Peek(1).IsSymbol("(");

    PatternPart ParseShortestPathFunction(SourceSpan start, Name? path)
    {
        var word = Advance();
        var kind = word.IsWord("shortestPath")
            ? PathSelectorKind.ShortestPathFunction
            : PathSelectorKind.AllShortestPathsFunction;
        ExpectSymbol("(");
        var elements = ParsePatternElements();
        ExpectSymbol(")");
        return new PatternPart(Since(start), path, new PathSelector(word.Span, kind, null), elements);
    }

    PathSelector? ParsePathSelector()
    {
        var start = Current.Span;
        PathSelectorKind kind;
        Expression? count = null;
        if (TakeWords("ALL", "SHORTEST")) kind = PathSelectorKind.AllShortest;
        else if (TakeWords("ANY", "SHORTEST")) kind = PathSelectorKind.Shortest;
        else if (TakeWord("ALL"))
        {
            SkipPathWord();
            return null;
        }
        else if (TakeWord("ANY")) (kind, count) = (PathSelectorKind.Any, ParsePathCount());
        else if (TakeWord("SHORTEST")) return ParseCountedShortest(start);
        else return null;
        SkipPathWord();
        return new PathSelector(Since(start), kind, count);
    }

    /// <summary>Behind SHORTEST: a number of paths, or of groups, which alone may be left out.</summary>
    PathSelector ParseCountedShortest(SourceSpan start)
    {
        var count = ParsePathCount();
        SkipPathWord();
        if (TakeWord("GROUP") || TakeWord("GROUPS"))
            return new PathSelector(Since(start), PathSelectorKind.ShortestGroups, count);
        if (count is null) throw Unexpected("a number of paths, as in SHORTEST 1, or GROUP", ["GROUP", "GROUPS"]);
        return new PathSelector(Since(start), PathSelectorKind.Shortest, count);
    }

    void SkipPathWord()
    {
        if (!TakeWord("PATH")) TakeWord("PATHS");
    }

    Expression? ParsePathCount()
    {
        if (Current.Kind is not (TokenKind.Integer or TokenKind.Parameter)) return null;
        return ParseAtom();
    }

    /// <summary>A chain that starts and ends with a node or a parenthesised part.</summary>
    List<PatternElement> ParsePatternElements()
    {
        var elements = new List<PatternElement> { ParseNodeOrGroup() };
        while (true)
        {
            if (Current.IsSymbol("-") || Current.IsSymbol("<"))
            {
                elements.Add(ParseRelationship());
                elements.Add(ParseNodeOrGroup());
            }
            else if (Current.IsSymbol("(") && (elements[^1] is ParenthesizedPath || AtGroup()))
            {
                elements.Add(ParseNodeOrGroup());
            }
            else
            {
                return elements;
            }
        }
    }

    /// <summary>A parenthesised part starts with a second parenthesis, maybe behind a path variable.</summary>
    bool AtGroup() =>
        Current.IsSymbol("(") && (Peek(1).IsSymbol("(")
            || (Peek(1).IsName && Peek(2).IsSymbol("=") && Peek(3).IsSymbol("(")));

    PatternElement ParseNodeOrGroup()
    {
        if (!Current.IsSymbol("(")) throw Unexpected("a node in parentheses, such as `(n)`");
        return AtGroup() ? ParseGroup() : ParseNode();
    }

    NodePattern ParseNode()
    {
        var start = ExpectSymbol("(");
        var variable = AtPatternVariable() ? ExpectName("a variable") : null;
        var labels = ParseOptionalLabels(isType: false);
        var properties = ParseOptionalProperties();
        var where = TakeWord("WHERE") ? ParseInBrackets() : null;
        ExpectSymbol(")");
        return new NodePattern(Since(start), variable, labels, properties, where);
    }

    /// <summary>WHERE and IS may be variables, too, unless what follows shows that they are keywords.</summary>
    bool AtPatternVariable()
    {
        if (!Current.IsName) return false;
        if (!Current.IsWord("WHERE") && !Current.IsWord("IS")) return true;
        var next = Peek(1);
        return next.IsSymbol(")") || next.IsSymbol("]") || next.IsSymbol(":") || next.IsSymbol("{")
            || next.IsWord("IS") || next.IsWord("WHERE");
    }

    Expression? ParseOptionalProperties()
    {
        if (Current.IsSymbol("{")) return ParseMap();
        return Current.Kind == TokenKind.Parameter ? ParseParameter() : null;
    }

    ParenthesizedPath ParseGroup()
    {
        Enter();
        var start = ExpectSymbol("(");
        var path = Current.IsName && Peek(1).IsSymbol("=") ? ParsePathName() : null;
        var elements = ParsePatternElements();
        var where = TakeWord("WHERE") ? ParseInBrackets() : null;
        ExpectSymbol(")");
        var quantifier = ParseQuantifier();
        Leave();
        return new ParenthesizedPath(Since(start), path, elements, where, quantifier);
    }

    Quantifier? ParseQuantifier()
    {
        var start = Current.Span;
        if (TakeSymbol("+")) return new Quantifier(start, 1, null);
        if (TakeSymbol("*")) return new Quantifier(start, 0, null);
        if (!TakeSymbol("{")) return null;
        var min = ParseOptionalCount();
        var max = min;
        if (TakeSymbol(",")) max = ParseOptionalCount();
        else if (min is null) throw Unexpected("a number or `,`");
        ExpectSymbol("}");
        return new Quantifier(Since(start), min ?? 0, max);
    }

    long? ParseOptionalCount() => Current.Kind == TokenKind.Integer ? ParseUnsigned(Advance()) : null;

    RelationshipPattern ParseRelationship()
    {
        var start = Current.Span;
        var left = TakeSymbol("<");
        ExpectSymbol("-");
        var detail = new RelationshipPattern(start, null, PatternDirection.Either, null, null);
        if (TakeSymbol("["))
        {
            detail = ParseRelationshipDetail(detail);
            ExpectSymbol("]");
        }
        ExpectSymbol("-");
        var right = TakeSymbol(">");
        var quantifier = ParseQuantifier();
        return detail with
        {
            Span = Since(start),
            Quantifier = quantifier,
            BothArrows = left && right,
            Direction = left == right ? PatternDirection.Either
                : left ? PatternDirection.Incoming : PatternDirection.Outgoing,
        };
    }

    RelationshipPattern ParseRelationshipDetail(RelationshipPattern pattern)
    {
        var variable = AtPatternVariable() ? ExpectName("a variable") : null;
        var types = ParseOptionalLabels(isType: true);
        var range = Current.IsSymbol("*") ? ParseHopRange() : null;
        if (range is null && Current.IsSymbol(".."))
            throw ErrorCode.InvalidRelationshipPattern.At(Current.Span, "A range of lengths needs an asterisk")
                .WithHint("write [:TYPE*..3]");
        var properties = ParseOptionalProperties();
        var where = TakeWord("WHERE") ? ParseInBrackets() : null;
        return pattern with
        {
            Variable = variable,
            Types = types,
            Range = range,
            Properties = properties,
            Where = where,
        };
    }

    HopRange ParseHopRange()
    {
        var start = ExpectSymbol("*");
        var min = ParseOptionalHops();
        var max = min;
        if (TakeSymbol("..")) max = ParseOptionalHops();
        return new HopRange(Since(start), min, max);
    }

    long? ParseOptionalHops()
    {
        if (Current.IsSymbol("-") && Peek(1).Kind == TokenKind.Integer)
            throw ErrorCode.InvalidRelationshipPattern.At(Current.Span, "A length cannot be negative");
        if (Current.Kind is TokenKind.Float)
            throw ErrorCode.InvalidRelationshipPattern.At(Current.Span, "A length is a whole number")
                .WithHint("a range is written with two dots: *1..3");
        if (Current.Kind is TokenKind.Parameter && !Peek(1).IsSymbol("]"))
            throw ErrorCode.InvalidRelationshipPattern.At(Current.Span, "A length cannot be a parameter");
        return ParseOptionalCount();
    }

    static long ParseUnsigned(Token token) =>
        ParseInteger(token, negative: false).Value;

    static IntegerLiteral ParseInteger(Token token, bool negative)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        var (radix, from) = digits.Length > 1 && digits[1] is 'x' or 'X' ? (16, 2)
            : digits.Length > 1 && digits[1] is 'o' or 'O' ? (8, 2)
            : (10, 0);
        UInt128 value = 0;
        var limit = (UInt128)long.MaxValue + (negative ? 1u : 0u);
        foreach (var c in digits.AsSpan(from))
        {
            value = value * (uint)radix + (uint)byte.Parse([c], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (value > limit)
                throw ErrorCode.IntegerOverflow.At(token.Span, (negative ? "-" : "") + token.Text);
        }
        return new IntegerLiteral(token.Span, !negative || value == 0 ? (long)value : -(long)(value - 1) - 1);
    }
}
