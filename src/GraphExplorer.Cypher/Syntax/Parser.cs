using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>
/// Text to syntax tree, by recursive descent with binding powers for operators. A method is one production of the
/// openCypher 9 grammar, extended by what Neo4j 5 adds. It knows no names and no clause orders: those belong to the
/// binder. Looks ahead over tokens but never goes back over a parsed production, so time is linear in the text.
/// </summary>
sealed partial class Parser
{
    readonly string _text;
    readonly SyntaxLimits _limits;
    readonly Lexer _lexer;
    readonly List<Token> _tokens = [];
    int _position;
    int _depth;

    Parser(string text, SyntaxLimits limits)
    {
        (_text, _limits, _lexer) = (text, limits, new Lexer(text));
    }

    /// <exception cref="CypherException">The text is no query, is too long or is nested too deeply.</exception>
    public static Query Parse(string text, SyntaxLimits? limits = null)
    {
        limits ??= SyntaxLimits.Default;
        if (text.Length > limits.TextCharactersMax)
            throw ErrorCode.QueryTooLong.At(null, text.Length, limits.TextCharactersMax);
        try
        {
            return new Parser(text, limits).ParseQuery();
        }
        catch (CypherException problem)
        {
            throw problem.In(text);
        }
    }

    Query ParseQuery()
    {
        var start = Current.Span;
        var options = ParseCypherOptions();
        var mode = ParseMode();
        options.AddRange(ParseCypherOptions());
        if (Current.Kind == TokenKind.End) throw ErrorCode.EmptyQuery.At(null);
        var statement = ParseStatement();
        var isEnded = TakeSymbol(";");
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected("the end of the query", isEnded ? null : s_clauseWords)
                .WithHint(isEnded ? "run one statement at a time" : null);
        }
        return new Query(Since(start), _text, mode, statement) { Options = options };
    }

    /// <summary><c>CYPHER 5 runtime=slotted</c></summary>
    List<CypherOption> ParseCypherOptions()
    {
        var options = new List<CypherOption>();
        while (TakeWord("CYPHER"))
        {
            if (Current.Kind is TokenKind.Integer or TokenKind.Float)
            {
                var version = Advance();
                options.Add(new CypherOption(version.Span, null, version.Text));
            }
            while (Current.Kind == TokenKind.Word && Peek(1).IsSymbol("="))
            {
                var name = ExpectName("the name of an option");
                Advance();
                var value = Advance();
                options.Add(new CypherOption(Since(name.Span), name, value.Text));
            }
        }
        return options;
    }

    QueryMode ParseMode() =>
        TakeWord("EXPLAIN") ? QueryMode.Explain : TakeWord("PROFILE") ? QueryMode.Profile : QueryMode.Run;

    Statement ParseStatement()
    {
        if (AtSchemaCommand()) return ParseSchemaCommand();
        if (AtAdministration() is { } words)
            throw ErrorCode.NotSupported.At(Current.Span, $"The administration command {words}");
        return ParseQueryBody();
    }

    /// <summary>Single queries joined by UNION, up to the end of the text or of the brackets.</summary>
    QueryBody ParseQueryBody()
    {
        var parts = new List<SingleQuery> { ParseSingleQuery() };
        var unions = new List<UnionOperator>();
        while (Current.IsWord("UNION"))
        {
            var start = Advance().Span;
            var all = TakeWord("ALL");
            if (!all) TakeWord("DISTINCT");
            unions.Add(new UnionOperator(Since(start), all));
            parts.Add(ParseSingleQuery());
        }
        return new QueryBody(SourceSpan.Cover(parts[0].Span, parts[^1].Span), parts, unions);
    }

    SingleQuery ParseSingleQuery()
    {
        var clauses = new List<Clause> { ParseClause() };
        while (!AtEndOfClauses()) clauses.Add(ParseClause());
        return new SingleQuery(SourceSpan.Cover(clauses[0].Span, clauses[^1].Span), clauses);
    }

    bool AtEndOfClauses() =>
        Current.Kind == TokenKind.End || Current.IsSymbol(";") || Current.IsSymbol("}") || Current.IsSymbol(")")
        || Current.IsWord("UNION");

    /// <summary>One level deeper; the caller gives it back to <see cref="Leave"/>.</summary>
    void Enter()
    {
        if (++_depth > _limits.NestingLevelsMax || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw ErrorCode.NestingTooDeep.At(Current.Span, _limits.NestingLevelsMax);
    }

    void Leave() => _depth--;

    /// <summary>One term more in a chain, which makes the tree one level deeper.</summary>
    void Extend(ref int terms)
    {
        if (++terms > _limits.ChainTermsMax) throw ErrorCode.ChainTooLong.At(Current.Span, _limits.ChainTermsMax);
    }
}
