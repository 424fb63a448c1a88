using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>CALL of procedures and subqueries, YIELD.</summary>
sealed partial class Parser
{
    Clause ParseCall(SourceSpan? optionalStart)
    {
        var call = ExpectWord("CALL");
        var start = optionalStart ?? call;
        if (Current.IsSymbol("{") || Current.IsSymbol("(")) return ParseCallSubquery(start, optionalStart is not null);
        var keyword = Since(start);
        var procedure = ParseDottedName("a procedure name or `{`");
        var arguments = Current.IsSymbol("(") ? ParseArguments() : null;
        var yield = Current.IsWord("YIELD") ? ParseYield() : null;
        return new CallProcedureClause(Since(start), keyword, procedure, arguments, yield)
        {
            Optional = optionalStart is not null,
        };
    }

    /// <summary>A name with its namespace, as one name: <c>db.labels</c>.</summary>
    Name ParseDottedName(string what)
    {
        var name = ExpectName(what);
        var text = name.Text;
        while (Current.IsSymbol("."))
        {
            Advance();
            text += "." + ExpectName("a name behind the dot").Text;
        }
        return new Name(Since(name.Span), text);
    }

    List<Expression> ParseArguments()
    {
        ExpectSymbol("(");
        var arguments = new List<Expression>();
        if (!Current.IsSymbol(")"))
        {
            do arguments.Add(ParseInBrackets());
            while (TakeSymbol(","));
        }
        ExpectSymbol(")");
        return arguments;
    }

    YieldItems ParseYield()
    {
        var start = ExpectWord("YIELD");
        var items = new List<YieldItem>();
        // YIELD - says of a void procedure that nothing is taken from it.
        var nothing = TakeSymbol("-");
        var all = !nothing && TakeSymbol("*");
        if (!nothing && !all)
        {
            do items.Add(ParseYieldItem());
            while (TakeSymbol(","));
        }
        var paging = ParsePaging();
        var where = TakeWord("WHERE") ? ParseExpression() : null;
        return new YieldItems(Since(start), all, items, where) { Paging = paging };
    }

    YieldItem ParseYieldItem()
    {
        var column = ExpectName("a result column of the procedure");
        var alias = TakeWord("AS") ? ExpectName("a variable") : null;
        return new YieldItem(Since(column.Span), column, alias);
    }

    CallSubqueryClause ParseCallSubquery(SourceSpan start, bool optional)
    {
        Enter();
        var keyword = Since(start);
        List<Name>? imports = null;
        var importsAll = false;
        if (TakeSymbol("("))
        {
            imports = [];
            importsAll = TakeSymbol("*");
            if (!importsAll && !Current.IsSymbol(")"))
            {
                do imports.Add(ExpectName("a variable"));
                while (TakeSymbol(","));
            }
            ExpectSymbol(")");
        }
        ExpectSymbol("{");
        var body = ParseQueryBody();
        ExpectSymbol("}");
        var transactions = Current.IsWord("IN") ? ParseInTransactions() : null;
        Leave();
        return new CallSubqueryClause(Since(start), keyword, body)
        {
            Imports = imports,
            ImportsAll = importsAll,
            Optional = optional,
            InTransactions = transactions,
        };
    }

    InTransactions ParseInTransactions()
    {
        var start = ExpectWord("IN");
        Expression? concurrency = null;
        if (!Current.IsWord("TRANSACTIONS"))
        {
            concurrency = Current.IsWord("CONCURRENT") ? null : ParseExpression();
            ExpectWord("CONCURRENT");
        }
        ExpectWord("TRANSACTIONS");
        Expression? rows = null;
        BatchFailure? failure = null;
        Name? status = null;
        while (true)
        {
            if (rows is null && TakeWord("OF"))
            {
                rows = ParseExpression();
                if (!TakeWord("ROWS")) ExpectWord("ROW");
            }
            else if (failure is null && TakeWords("ON", "ERROR"))
            {
                failure = ParseBatchFailure();
            }
            else if (status is null && TakeWords("REPORT", "STATUS"))
            {
                ExpectWord("AS");
                status = ExpectName("a variable");
            }
            else
            {
                return new InTransactions(Since(start), rows, concurrency, failure ?? BatchFailure.Fail, status);
            }
        }
    }

    BatchFailure ParseBatchFailure() =>
        TakeWord("CONTINUE") ? BatchFailure.Continue
        : TakeWord("BREAK") ? BatchFailure.Break
        : TakeWord("FAIL") ? BatchFailure.Fail
        : Current.IsWord("RETRY") ? throw ErrorCode.NotSupported.At(Current.Span, "ON ERROR RETRY (Cypher 25)")
            .WithHint("a store has one writer, so no batch fails for another's sake; write CONTINUE, BREAK or FAIL")
        : throw Unexpected("CONTINUE, BREAK or FAIL", ["CONTINUE", "BREAK", "FAIL"]);
}
