using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Clauses that read and project; the writing ones, CALL and SHOW have files of their own.</summary>
sealed partial class Parser
{
    static readonly string[] s_clauseWords =
    [
        "MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH",
        "FOREACH", "CALL", "UNION", "WHERE", "ORDER", "SKIP", "LIMIT", "FINISH", "SHOW", "TERMINATE", "EXPLAIN",
        "PROFILE",
    ];

    Clause ParseClause()
    {
        if (Current.Kind != TokenKind.Word) throw Unexpected("a clause such as MATCH, CREATE or RETURN");
        return Current.Text.ToUpperInvariant() switch
        {
            "MATCH" or "OPTIONAL" => ParseMatchOrOptionalCall(),
            "UNWIND" => ParseUnwind(),
            "WITH" => ParseWith(),
            "RETURN" => ParseReturn(),
            "FINISH" => ParseFinish(),
            "CREATE" or "INSERT" => ParseCreate(),
            "MERGE" => ParseMerge(),
            "SET" => ParseSet(),
            "REMOVE" => ParseRemove(),
            "DELETE" or "DETACH" or "NODETACH" => ParseDelete(),
            "FOREACH" => ParseForeach(),
            "CALL" => ParseCall(optionalStart: null),
            "LOAD" => ParseLoadCsv(),
            "USE" => ParseUse(),
            "SHOW" => ParseShow(),
            "TERMINATE" => ParseTerminate(),
            "USING" => throw ErrorCode.NotSupported.At(Current.Span, "USING PERIODIC COMMIT")
                .WithHint("use CALL { … } IN TRANSACTIONS"),
            "LET" or "FILTER" or "NEXT" or "WHEN" => throw LaterClause(),
            _ => throw Unexpected("a clause such as MATCH, CREATE or RETURN", s_clauseWords),
        };
    }

    /// <summary>Clauses that Cypher 25 adds to Cypher 5, and how Cypher 5 says the same.</summary>
    CypherException LaterClause()
    {
        var word = Current.Text.ToUpperInvariant();
        return ErrorCode.NotSupported.At(Current.Span, $"The Cypher 25 clause {word}").WithHint(word switch
        {
            "LET" => "write WITH *, expression AS name",
            "FILTER" => "write WITH * WHERE condition",
            "NEXT" => "write WITH in place of RETURN … NEXT",
            _ => "write CALL { … } with UNION and WHERE",
        });
    }

    Clause ParseMatchOrOptionalCall()
    {
        var start = Current.Span;
        var optional = TakeWord("OPTIONAL");
        if (optional && Current.IsWord("CALL")) return ParseCall(start);
        ExpectWord("MATCH");
        return ParseMatch(start, optional);
    }

    MatchClause ParseMatch(SourceSpan start, bool optional)
    {
        var keyword = Since(start);
        var repeatable = ParseMatchMode();
        var pattern = ParsePattern();
        var hints = ParseHints();
        var where = TakeWord("WHERE") ? ParseExpression() : null;
        return new MatchClause(Since(start), keyword, optional, pattern, where)
        {
            RepeatableElements = repeatable,
            Hints = hints,
        };
    }

    /// <summary>REPEATABLE ELEMENT[S] or DIFFERENT RELATIONSHIP[S], each with optional BINDINGS.</summary>
    bool ParseMatchMode()
    {
        var repeatable = Current.IsWord("REPEATABLE") && (Peek(1).IsWord("ELEMENT") || Peek(1).IsWord("ELEMENTS"));
        var different = Current.IsWord("DIFFERENT")
            && (Peek(1).IsWord("RELATIONSHIP") || Peek(1).IsWord("RELATIONSHIPS"));
        if (!repeatable && !different) return false;
        _position += 2;
        TakeWord("BINDINGS");
        return repeatable;
    }

    List<PlannerHint> ParseHints()
    {
        var hints = new List<PlannerHint>();
        while (Current.IsWord("USING"))
        {
            var start = Advance().Span;
            if (TakeWord("JOIN"))
            {
                ExpectWord("ON");
                var variables = new List<Name> { ExpectName("a variable") };
                while (TakeSymbol(",")) variables.Add(ExpectName("a variable"));
                hints.Add(new PlannerHint(Since(start), HintKind.Join, variables));
                continue;
            }
            var isScan = TakeWord("SCAN");
            if (!isScan)
            {
                if (Current.IsWord("TEXT") || Current.IsWord("RANGE") || Current.IsWord("POINT")) Advance();
                ExpectWord("INDEX");
                TakeWord("SEEK");
            }
            var variable = ExpectName("a variable");
            ExpectSymbol(":");
            var name = ExpectName("a label or type");
            var keys = isScan ? [] : ParseNamesInParentheses("a property key");
            hints.Add(new PlannerHint(Since(start), isScan ? HintKind.Scan : HintKind.Index, [variable])
            {
                LabelOrType = name,
                Keys = keys,
            });
        }
        return hints;
    }

    List<Name> ParseNamesInParentheses(string what)
    {
        ExpectSymbol("(");
        var names = new List<Name> { ExpectName(what) };
        while (TakeSymbol(",")) names.Add(ExpectName(what));
        ExpectSymbol(")");
        return names;
    }

    UnwindClause ParseUnwind()
    {
        var start = ExpectWord("UNWIND");
        var list = ParseExpression();
        ExpectWord("AS");
        var variable = ExpectName("a variable");
        return new UnwindClause(Since(start), start, list, variable);
    }

    WithClause ParseWith()
    {
        var start = ExpectWord("WITH");
        var projection = ParseProjection();
        var where = TakeWord("WHERE") ? ParseExpression() : null;
        return new WithClause(Since(start), start, projection, where);
    }

    ReturnClause ParseReturn()
    {
        var start = ExpectWord("RETURN");
        var projection = ParseProjection();
        return new ReturnClause(Since(start), start, projection);
    }

    FinishClause ParseFinish()
    {
        var start = ExpectWord("FINISH");
        return new FinishClause(start, start);
    }

    Projection ParseProjection()
    {
        var start = Current.Span;
        var distinct = TakeWord("DISTINCT");
        if (!distinct && Current.IsWord("ALL") && AtExpressionAfterWord()) Advance();
        var star = TakeSymbol("*");
        var items = new List<ProjectionItem>();
        if (!star || TakeSymbol(","))
        {
            do items.Add(ParseProjectionItem());
            while (TakeSymbol(","));
        }
        return new Projection(Since(start), distinct, star, items, ParsePaging());
    }

    /// <summary>RETURN ALL x is GQL's long form of RETURN x; a variable named <c>all</c> has nothing like that behind it.</summary>
    bool AtExpressionAfterWord() =>
        Peek(1).Kind is TokenKind.QuotedName or TokenKind.Integer or TokenKind.Float or TokenKind.String
            or TokenKind.Parameter || Peek(1).IsSymbol("*")
        || (Peek(1).Kind == TokenKind.Word && !IsReserved(Peek(1)) && !s_clauseWords.Contains(Peek(1).Text.ToUpperInvariant()));

    ProjectionItem ParseProjectionItem()
    {
        var expression = ParseExpression();
        var text = _text.Substring(expression.Span.Start, expression.Span.Length);
        var alias = TakeWord("AS") ? ExpectName("a name for the column") : null;
        return new ProjectionItem(Since(expression.Span), expression, alias, text);
    }

    Paging ParsePaging()
    {
        var orderBy = new List<SortItem>();
        if (Current.IsWord("ORDER"))
        {
            Advance();
            ExpectWord("BY");
            do orderBy.Add(ParseSortItem());
            while (TakeSymbol(","));
        }
        var skip = Current.IsWord("SKIP") || Current.IsWord("OFFSET") ? ParseAfterKeyword() : null;
        var limit = Current.IsWord("LIMIT") ? ParseAfterKeyword() : null;
        if (skip is null && (Current.IsWord("SKIP") || Current.IsWord("OFFSET")))
            throw ErrorCode.UnexpectedSyntax.At(Current.Span, $"Invalid input `{Current.Text}` behind LIMIT")
                .WithHint("write SKIP before LIMIT");
        return orderBy.Count == 0 && skip is null && limit is null ? Paging.None : new Paging(orderBy, skip, limit);
    }

    Expression ParseAfterKeyword()
    {
        Advance();
        return ParseExpression();
    }

    SortItem ParseSortItem()
    {
        var expression = ParseExpression();
        var descending = TakeWord("DESC") || TakeWord("DESCENDING");
        if (!descending && !TakeWord("ASC")) TakeWord("ASCENDING");
        return new SortItem(Since(expression.Span), expression, descending);
    }

    LoadCsvClause ParseLoadCsv()
    {
        var start = ExpectWord("LOAD");
        ExpectWord("CSV");
        var keyword = Since(start);
        if (TakeWord("WITH")) ExpectWord("HEADERS");
        ExpectWord("FROM");
        var source = ParseExpression();
        ExpectWord("AS");
        var variable = ExpectName("a variable");
        if (TakeWord("FIELDTERMINATOR")) ParseExpression();
        return new LoadCsvClause(Since(start), keyword, source, variable);
    }

    UseClause ParseUse()
    {
        var start = ExpectWord("USE");
        TakeWord("GRAPH");
        var graph = ParseExpression();
        return new UseClause(Since(start), start, graph);
    }
}
