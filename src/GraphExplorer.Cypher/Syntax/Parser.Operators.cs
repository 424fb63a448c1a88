using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>
/// Operators, from the weakest to the strongest (openCypher 9, Expression to UnaryAddOrSubtractExpression):
/// OR, XOR, AND, NOT, comparisons, string, list and null predicates, + - ||, * / %, ^, signs, then element access.
/// </summary>
sealed partial class Parser
{
    /// <summary>True while a bar ends the expression, as in <c>[x IN xs WHERE x:A | x]</c>.</summary>
    bool _barEnds;

    /// <summary>An operand that is already parsed and stands before the current token.</summary>
    Expression? _pending;

    Expression ParseExpression()
    {
        Enter();
        var expression = ParseOr();
        Leave();
        return expression;
    }

    /// <summary>An expression that brackets of its own close, so a bar in it belongs to a label expression.</summary>
    Expression ParseInBrackets() => ParseWithBar(ends: false);

    /// <summary>An expression that may be followed by the bar of a comprehension, <c>reduce</c> or FOREACH.</summary>
    Expression ParseBeforeBar() => ParseWithBar(ends: true);

    Expression ParseWithBar(bool ends)
    {
        var outer = _barEnds;
        _barEnds = ends;
        var expression = ParseExpression();
        _barEnds = outer;
        return expression;
    }

    Expression ParseOr()
    {
        var first = ParseXor();
        if (!Current.IsWord("OR")) return first;
        var operands = new List<Expression> { first };
        var operators = new List<SourceSpan>();
        while (Current.IsWord("OR"))
        {
            operators.Add(Advance().Span);
            operands.Add(ParseXor());
        }
        return Balance(BinaryOperator.Or, operands, operators);
    }

    Expression ParseXor()
    {
        var left = ParseAnd();
        var terms = 0;
        while (Current.IsWord("XOR"))
        {
            Extend(ref terms);
            var sign = Advance().Span;
            left = Binary(BinaryOperator.Xor, left, ParseAnd(), sign);
        }
        return left;
    }

    Expression ParseAnd()
    {
        var first = ParseNot();
        if (!Current.IsWord("AND")) return first;
        var operands = new List<Expression> { first };
        var operators = new List<SourceSpan>();
        while (Current.IsWord("AND"))
        {
            operators.Add(Advance().Span);
            operands.Add(ParseNot());
        }
        return Balance(BinaryOperator.And, operands, operators);
    }

    /// <summary>
    /// AND and OR are associative, so a long chain becomes a tree of logarithmic depth: a generated filter with thousands
    /// of terms is no nesting.
    /// </summary>
    static Expression Balance(BinaryOperator op, List<Expression> operands, List<SourceSpan> operators)
    {
        return Join(0, operands.Count);

        Expression Join(int from, int to)
        {
            if (to - from == 1) return operands[from];
            var middle = (from + to) / 2;
            return Binary(op, Join(from, middle), Join(middle, to), operators[middle - 1]);
        }
    }

    static BinaryExpression Binary(BinaryOperator op, Expression left, Expression right, SourceSpan sign) =>
        new(SourceSpan.Cover(left.Span, right.Span), op, left, right) { OperatorSpan = sign };

    Expression ParseNot()
    {
        if (_pending is not null || !Current.IsWord("NOT")) return ParseComparison();
        Enter();
        var start = Advance().Span;
        var operand = ParseNot();
        Leave();
        return new UnaryExpression(Since(start), UnaryOperator.Not, operand);
    }

    Expression ParseComparison()
    {
        var first = ParsePredicate();
        if (Comparison(Current) is null) return first;
        var operands = new List<Expression> { first };
        var operators = new List<BinaryOperator>();
        var sign = Current.Span;
        while (Comparison(Current) is { } op)
        {
            Advance();
            operators.Add(op);
            operands.Add(ParsePredicate());
        }
        return operators.Count == 1
            ? Binary(operators[0], operands[0], operands[1], sign)
            : new ComparisonChain(Since(first.Span), operands, operators);
    }

    static BinaryOperator? Comparison(Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
    {
        "=" => BinaryOperator.Equal,
        "<>" => BinaryOperator.NotEqual,
        "<" => BinaryOperator.Less,
        "<=" => BinaryOperator.LessOrEqual,
        ">" => BinaryOperator.Greater,
        ">=" => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    Expression ParsePredicate()
    {
        var left = ParseAdditive();
        var terms = 0;
        while (true)
        {
            var sign = Current.Span;
            if (TakePredicate() is { } op) left = Binary(op, left, ParseAdditive(), Since(sign));
            else if (Current.IsWord("IS")) left = ParseIs(left);
            else if (TakeSymbol("::")) left = new TypePredicate(Since(left.Span), left, ParseType(), Negated: false);
            else return left;
            Extend(ref terms);
        }
    }

    BinaryOperator? TakePredicate() =>
        TakeSymbol("=~") ? BinaryOperator.Matches
        : TakeWord("IN") ? BinaryOperator.In
        : TakeWord("CONTAINS") ? BinaryOperator.Contains
        : TakeWords("STARTS", "WITH") ? BinaryOperator.StartsWith
        : TakeWords("ENDS", "WITH") ? BinaryOperator.EndsWith
        : null;

    /// <summary>IS [NOT] NULL, IS [NOT] :: TYPE, IS [NOT] TYPED TYPE, IS [NOT] [NFC] NORMALIZED.</summary>
    Expression ParseIs(Expression operand)
    {
        ExpectWord("IS");
        var negated = TakeWord("NOT");
        if (TakeWord("NULL"))
        {
            var op = negated ? UnaryOperator.IsNotNull : UnaryOperator.IsNull;
            return new UnaryExpression(Since(operand.Span), op, operand);
        }
        if (TakeSymbol("::") || TakeWord("TYPED"))
        {
            var type = ParseType();
            return new TypePredicate(Since(operand.Span), operand, type, negated);
        }
        var form = IsNormalForm(Current) ? Advance().Text.ToUpperInvariant() : "NFC";
        if (TakeWord("NORMALIZED")) return new NormalizedPredicate(Since(operand.Span), operand, form, negated);
        throw Unexpected(negated ? "NULL, `::` or NORMALIZED" : "NULL, NOT NULL, `::` or NORMALIZED", ["NULL", "NOT"]);
    }

    static bool IsNormalForm(Token token) =>
        token.IsWord("NFC") || token.IsWord("NFD") || token.IsWord("NFKC") || token.IsWord("NFKD");

    Expression ParseAdditive()
    {
        var left = ParseMultiplicative();
        var terms = 0;
        while (true)
        {
            var sign = Current.Span;
            BinaryOperator op;
            if (TakeSymbol("+")) op = BinaryOperator.Add;
            else if (TakeSymbol("-")) op = BinaryOperator.Subtract;
            else if (TakeSymbol("||")) op = BinaryOperator.Concatenate;
            else return left;
            left = Binary(op, left, ParseMultiplicative(), sign);
            Extend(ref terms);
        }
    }

    Expression ParseMultiplicative()
    {
        var left = ParsePower();
        var terms = 0;
        while (true)
        {
            var sign = Current.Span;
            BinaryOperator op;
            if (TakeSymbol("*")) op = BinaryOperator.Multiply;
            else if (TakeSymbol("/")) op = BinaryOperator.Divide;
            else if (TakeSymbol("%")) op = BinaryOperator.Modulo;
            else return left;
            left = Binary(op, left, ParsePower(), sign);
            Extend(ref terms);
        }
    }

    /// <summary>Exponentiation groups from the left, and binds weaker than a sign: <c>-3 ^ 2</c> is 9.</summary>
    Expression ParsePower()
    {
        var left = ParseSigned();
        var terms = 0;
        while (Current.IsSymbol("^"))
        {
            Extend(ref terms);
            var sign = Advance().Span;
            left = Binary(BinaryOperator.Power, left, ParseSigned(), sign);
        }
        return left;
    }

    Expression ParseSigned()
    {
        if (_pending is not null || !(Current.IsSymbol("-") || Current.IsSymbol("+")))
            return ParsePostfix(ParseAtom(), withLabels: true);
        Enter();
        var sign = Advance();
        var negative = sign.Text == "-";
        // The smallest integer has no positive counterpart, so its sign is a part of the literal.
        Expression operand = negative && Current.Kind == TokenKind.Integer && ParsesOnlyWithSign(Current)
            ? ParseInteger(Advance(), negative: true) with { Span = Since(sign.Span) }
            : new UnaryExpression(sign.Span, negative ? UnaryOperator.Minus : UnaryOperator.Plus, ParseSigned());
        Leave();
        return operand with { Span = Since(sign.Span) };
    }

    static bool ParsesOnlyWithSign(Token token)
    {
        try
        {
            ParseInteger(token, negative: false);
            return false;
        }
        catch (CypherException)
        {
            return true;
        }
    }

    /// <summary>Property and element access, and the label predicate where it may stand.</summary>
    Expression ParsePostfix(Expression target, bool withLabels)
    {
        var terms = 0;
        while (true)
        {
            if (TakeSymbol(".")) target = Property(target, ExpectName("a property key"));
            else if (Current.IsSymbol("[")) target = ParseElementAccess(target);
            else if (target is Variable && Current.IsSymbol("{")) target = ParseMapProjection(target);
            else if (withLabels && AtLabelPredicate()) target = ParseLabelPredicate(target);
            else return target;
            Extend(ref terms);
        }
    }

    PropertyAccess Property(Expression target, Name key) => new(Since(target.Span), target, key);

    /// <summary><c>n:A</c> or <c>n IS A</c>, unless IS begins one of the other predicates.</summary>
    bool AtLabelPredicate()
    {
        if (Current.IsSymbol(":")) return true;
        var next = Peek(1);
        return Current.IsWord("IS") && !next.IsWord("NOT") && !next.IsWord("NULL") && !next.IsWord("TYPED")
            && !next.IsWord("NORMALIZED") && !IsNormalForm(next)
            && (next.IsName || next.IsSymbol("!") || next.IsSymbol("%") || next.IsSymbol("(") || next.IsSymbol("$")
                || next.Kind == TokenKind.Parameter);
    }

    LabelPredicate ParseLabelPredicate(Expression target)
    {
        var labels = ParseLabels(isType: false, withBar: !_barEnds);
        return new LabelPredicate(Since(target.Span), target, labels);
    }

    Expression ParseElementAccess(Expression target)
    {
        ExpectSymbol("[");
        var from = Current.IsSymbol("..") ? null : ParseInBrackets();
        var isSlice = TakeSymbol("..");
        var to = isSlice && !Current.IsSymbol("]") ? ParseInBrackets() : null;
        ExpectSymbol("]");
        return isSlice
            ? new SliceAccess(Since(target.Span), target, from, to)
            : new IndexAccess(Since(target.Span), target, from!);
    }
}
