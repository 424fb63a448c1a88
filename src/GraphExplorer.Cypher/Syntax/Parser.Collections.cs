using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Lists, maps, comprehensions, quantifiers, subqueries, and telling a pattern from an expression.</summary>
sealed partial class Parser
{
    /// <summary>At <c>[</c>: a list, a list comprehension or a pattern comprehension.</summary>
    Expression ParseBracket()
    {
        var start = ExpectSymbol("[");
        if (Current.IsName && !IsReserved(Current) && Peek(1).IsWord("IN")) return ParseListComprehension(start);
        if (AtNamedPatternExpression() || AtPatternExpression() || AtShortestPathFunction())
        {
            var isNamed = Peek(1).IsSymbol("=");
            var pattern = ParsePatternPart();
            if (isNamed || Current.IsSymbol("|") || Current.IsWord("WHERE"))
                return ParsePatternComprehension(start, pattern);
            _pending = new PatternExpression(pattern.Span, pattern);
        }
        var items = new List<Expression>();
        if (!Current.IsSymbol("]") || _pending is not null)
        {
            do items.Add(ParseInBrackets());
            while (TakeSymbol(","));
        }
        ExpectSymbol("]");
        return new ListLiteral(Since(start), items);
    }

    ListComprehension ParseListComprehension(SourceSpan start)
    {
        var variable = ExpectName("a variable");
        ExpectWord("IN");
        var list = ParseBeforeBar();
        var where = TakeWord("WHERE") ? ParseBeforeBar() : null;
        var map = TakeSymbol("|") ? ParseInBrackets() : null;
        ExpectSymbol("]");
        return new ListComprehension(Since(start), variable, list, where, map);
    }

    PatternComprehension ParsePatternComprehension(SourceSpan start, PatternPart pattern)
    {
        var where = TakeWord("WHERE") ? ParseBeforeBar() : null;
        ExpectSymbol("|");
        var map = ParseInBrackets();
        ExpectSymbol("]");
        return new PatternComprehension(Since(start), pattern, where, map);
    }

    MapLiteral ParseMap()
    {
        var start = ExpectSymbol("{");
        var entries = new List<MapEntry>();
        if (!Current.IsSymbol("}"))
        {
            do entries.Add(ParseMapEntry());
            while (TakeSymbol(","));
        }
        if (!Current.IsSymbol("}")) throw Unexpected("`,` or `}`");
        Advance();
        return new MapLiteral(Since(start), entries);
    }

    MapEntry ParseMapEntry()
    {
        var key = ExpectName("a key");
        ExpectSymbol(":");
        var value = ParseInBrackets();
        return new MapEntry(Since(key.Span), key, value);
    }

    MapProjection ParseMapProjection(Expression target)
    {
        Enter();
        ExpectSymbol("{");
        var items = new List<MapProjectionItem>();
        if (!Current.IsSymbol("}"))
        {
            do items.Add(ParseMapProjectionItem());
            while (TakeSymbol(","));
        }
        ExpectSymbol("}");
        Leave();
        return new MapProjection(Since(target.Span), target, items);
    }

    MapProjectionItem ParseMapProjectionItem()
    {
        var start = Current.Span;
        if (TakeSymbol("."))
        {
            if (TakeSymbol("*")) return new MapProjectionAll(Since(start));
            var property = ExpectName("a property key or `*`");
            return new MapProjectionProperty(Since(start), property);
        }
        var name = ExpectName("`.key`, `.*`, `key: value` or a variable");
        if (!TakeSymbol(":")) return new MapProjectionVariable(name.Span, name);
        var value = ParseInBrackets();
        return new MapProjectionEntry(Since(start), name, value);
    }

    /// <summary><c>all(x IN</c></summary>
    bool AtBinding() => Peek(1).IsSymbol("(") && Peek(2).IsName && Peek(3).IsWord("IN");

    QuantifierExpression ParseQuantifierExpression()
    {
        var word = Advance();
        ExpectSymbol("(");
        var variable = ExpectName("a variable");
        ExpectWord("IN");
        var list = ParseInBrackets();
        var predicate = TakeWord("WHERE") ? ParseInBrackets() : new Variable(variable.Span, variable.Text);
        ExpectSymbol(")");
        var kind = word.Text.ToUpperInvariant() switch
        {
            "ALL" => QuantifierKind.All,
            "ANY" => QuantifierKind.Any,
            "NONE" => QuantifierKind.None,
            _ => QuantifierKind.Single,
        };
        return new QuantifierExpression(Since(word.Span), kind, variable, list, predicate);
    }

    ReduceExpression ParseReduce()
    {
        var start = Advance().Span;
        ExpectSymbol("(");
        var accumulator = ExpectName("a variable");
        ExpectSymbol("=");
        var initial = ParseInBrackets();
        ExpectSymbol(",");
        var variable = ExpectName("a variable");
        ExpectWord("IN");
        var list = ParseBeforeBar();
        ExpectSymbol("|");
        var body = ParseInBrackets();
        ExpectSymbol(")");
        return new ReduceExpression(Since(start), accumulator, initial, variable, list) { Body = body };
    }

    /// <summary>EXISTS, COUNT or COLLECT { query }, or { pattern WHERE … } as a short form of a MATCH.</summary>
    SubqueryExpression ParseSubquery()
    {
        Enter();
        var word = Advance();
        ExpectSymbol("{");
        var outer = _barEnds;
        _barEnds = false;
        var isQuery = Current.Kind == TokenKind.Word && !Peek(1).IsSymbol("=") && !AtPathSelector();
        var body = isQuery ? ParseQueryBody() : MatchOnly(ParseMatch(Current.Span, optional: false));
        _barEnds = outer;
        ExpectSymbol("}");
        Leave();
        var kind = word.IsWord("EXISTS") ? SubqueryKind.Exists
            : word.IsWord("COUNT") ? SubqueryKind.Count
            : SubqueryKind.Collect;
        return new SubqueryExpression(Since(word.Span), kind, body);
    }

    bool AtPathSelector() =>
        Current.IsWord("ANY") || Current.IsWord("ALL") || Current.IsWord("SHORTEST") || AtShortestPathFunction();

    static QueryBody MatchOnly(MatchClause match) =>
        new(match.Span, [new SingleQuery(match.Span, [match])], []);

    /// <summary><c>p = (a)-[</c> inside of a bracket.</summary>
    bool AtNamedPatternExpression() =>
        Current.IsName && Peek(1).IsSymbol("=")
        && (AtPatternExpressionAt(_position + 2)
            || ((Peek(2).IsWord("shortestPath") || Peek(2).IsWord("allShortestPaths")) && Peek(3).IsSymbol("(")));

    bool AtPatternExpression() => AtPatternExpressionAt(_position);

    /// <summary>
    /// True at the opening parenthesis of a node that a relationship follows: <c>(a)-[</c>, <c>(a)--(</c>, <c>(a)--></c>,
    /// <c>(a)&lt;--</c>, <c>(a)&lt;-[</c>. Anything else, such as <c>(a) - b</c> or <c>(a) &lt; -1</c>, is arithmetic.
    /// </summary>
    bool AtPatternExpressionAt(int index)
    {
        if (!TokenAt(index).IsSymbol("(")) return false;
        var inside = TokenAt(index + 1);
        var afterName = inside.IsName ? TokenAt(index + 2) : inside;
        var looksLikeNode = afterName.IsSymbol(")") || afterName.IsSymbol(":") || afterName.IsSymbol("{")
            || afterName.Kind == TokenKind.Parameter || afterName.IsWord("WHERE") || afterName.IsWord("IS");
        if (!looksLikeNode) return false;
        var next = AfterBracket(index);
        if (TokenAt(next).IsSymbol("<"))
            return TokenAt(next + 1).IsSymbol("-") && (TokenAt(next + 2).IsSymbol("-") || TokenAt(next + 2).IsSymbol("["));
        if (!TokenAt(next).IsSymbol("-")) return false;
        if (TokenAt(next + 1).IsSymbol("[")) return TokenAt(AfterBracket(next + 1)).IsSymbol("-");
        return TokenAt(next + 1).IsSymbol("-")
            && (TokenAt(next + 2).IsSymbol("(") || TokenAt(next + 2).IsSymbol(">"));
    }

    /// <summary>The index behind the bracket that closes the one at the index, or of the end of the text.</summary>
    int AfterBracket(int index)
    {
        if (_closings.TryGetValue(index, out var known)) return known;
        var open = new Stack<int>();
        for (var i = index; ; i++)
        {
            var token = TokenAt(i);
            if (token.Kind == TokenKind.End)
            {
                foreach (var unclosed in open) _closings[unclosed] = i;
                return i;
            }
            if (token.Kind != TokenKind.Symbol) continue;
            if (token.Text is "(" or "[" or "{")
            {
                open.Push(i);
            }
            else if (token.Text is ")" or "]" or "}")
            {
                _closings[open.Pop()] = i + 1;
                if (open.Count == 0) return i + 1;
            }
        }
    }

    /// <summary>What is behind each bracket that a look ahead has passed, so that no bracket is looked through twice.</summary>
    readonly Dictionary<int, int> _closings = [];
}
