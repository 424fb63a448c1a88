using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>SHOW commands and TERMINATE TRANSACTIONS.</summary>
sealed partial class Parser
{
    static readonly string[] s_shown =
        ["INDEXES", "CONSTRAINTS", "FUNCTIONS", "PROCEDURES", "DATABASES", "TRANSACTIONS", "SETTINGS"];

    static readonly string[] s_indexTypes = ["RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP", "VECTOR"];

    ShowClause ParseShow()
    {
        var start = ExpectWord("SHOW");
        if (AtTransactions()) return ParseTransactions(start, ShowKind.Transactions);
        var (kind, types) = ParseShown();
        var keyword = Since(start);
        var names = kind switch
        {
            ShowKind.Databases when AtName() => [ParseDatabaseName()],
            ShowKind.Settings => ParseShowNames(),
            _ => (IReadOnlyList<Expression>)[],
        };
        if (kind is ShowKind.Functions or ShowKind.Procedures) ParseExecutable();
        return ParseShowRest(start, keyword, kind) with { Types = types, Names = names };
    }

    bool AtTransactions() => Current.IsWord("TRANSACTIONS") || Current.IsWord("TRANSACTION");

    ShowClause ParseTerminate() => ParseTransactions(ExpectWord("TERMINATE"), ShowKind.TerminateTransactions);

    ShowClause ParseTransactions(SourceSpan start, ShowKind kind)
    {
        if (!AtTransactions()) throw Unexpected("TRANSACTIONS", ["TRANSACTIONS"]);
        Advance();
        var keyword = Since(start);
        var names = ParseShowNames();
        return ParseShowRest(start, keyword, kind) with { Names = names };
    }

    ShowClause ParseShowRest(SourceSpan start, SourceSpan keyword, ShowKind kind)
    {
        var yield = Current.IsWord("YIELD") ? ParseYield() : null;
        var where = TakeWord("WHERE") ? ParseExpression() : null;
        return new ShowClause(Since(start), keyword, kind, yield, where);
    }

    /// <summary>Strings with commas between them, or one expression that gives a string or a list of strings.</summary>
    List<Expression> ParseShowNames()
    {
        var names = new List<Expression>();
        if (Current.Kind == TokenKind.End || Current.IsSymbol(";") || s_showEnds.Any(Current.IsWord)) return names;
        do names.Add(ParseExpression());
        while (TakeSymbol(","));
        return names;
    }

    static readonly string[] s_showEnds = ["YIELD", "WHERE", "RETURN", "SHOW", "TERMINATE"];

    bool AtName() => Current.Kind == TokenKind.Parameter || (Current.IsName && !s_showEnds.Any(Current.IsWord));

    Expression ParseDatabaseName()
    {
        if (Current.Kind == TokenKind.Parameter) return ParseParameter();
        var name = ExpectName("the name of a database");
        return new StringLiteral(name.Span, name.Text);
    }

    /// <summary>EXECUTABLE [BY CURRENT USER]: whoever may run a query may call everything.</summary>
    void ParseExecutable()
    {
        if (!TakeWord("EXECUTABLE") || !TakeWord("BY") || TakeWords("CURRENT", "USER")) return;
        throw ErrorCode.NotSupported.At(Current.Span, "EXECUTABLE BY another user")
            .WithHint("there are no users here: write EXECUTABLE BY CURRENT USER");
    }

    (ShowKind Kind, IReadOnlyList<string>? Types) ParseShown()
    {
        if (TakeWords("DEFAULT", "DATABASE") || TakeWords("HOME", "DATABASE")) return (ShowKind.DefaultDatabase, null);
        if (TakeWord("DATABASES") || TakeWord("DATABASE")) return (ShowKind.Databases, null);
        if (TakeWord("PROCEDURES") || TakeWord("PROCEDURE")) return (ShowKind.Procedures, null);
        if (TakeWord("SETTINGS") || TakeWord("SETTING")) return (ShowKind.Settings, null);
        if (TakeWords("BUILT", "IN")) return ParseFunctionsShown(["BUILT IN"]);
        if (TakeWords("USER", "DEFINED")) return ParseFunctionsShown(["USER DEFINED"]);
        if (s_administered.Any(Current.IsWord) || Current.IsWord("USERS") || Current.IsWord("ROLES"))
            throw ErrorCode.NotSupported.At(Current.Span, $"SHOW {Current.Text.ToUpperInvariant()}");
        TakeWord("ALL");
        if (TakeWord("FUNCTIONS") || TakeWord("FUNCTION")) return (ShowKind.Functions, null);
        if (TakeWord("INDEXES") || TakeWord("INDEX")) return (ShowKind.Indexes, null);
        foreach (var type in s_indexTypes)
        {
            if (!TakeWord(type)) continue;
            if (!TakeWord("INDEXES") && !TakeWord("INDEX")) throw Unexpected("INDEXES", ["INDEXES"]);
            return (ShowKind.Indexes, [type]);
        }
        return ParseConstraintsShown();
    }

    (ShowKind, IReadOnlyList<string>?) ParseFunctionsShown(IReadOnlyList<string> types) =>
        TakeWord("FUNCTIONS") || TakeWord("FUNCTION") ? (ShowKind.Functions, types) : throw Unexpected("FUNCTIONS", ["FUNCTIONS"]);

    /// <summary><c>[NODE | RELATIONSHIP] [KEY | UNIQUE | [PROPERTY] EXISTENCE | PROPERTY TYPE] CONSTRAINTS</c></summary>
    (ShowKind, IReadOnlyList<string>?) ParseConstraintsShown()
    {
        var isNode = TakeWord("NODE");
        var isRelationship = !isNode && (TakeWord("RELATIONSHIP") || TakeWord("REL"));
        var suffix = ParseConstraintSuffix();
        if ((suffix is null && (isNode || isRelationship)) || (!TakeWord("CONSTRAINTS") && !TakeWord("CONSTRAINT")))
            throw Unexpected(string.Join(", ", s_shown), s_shown);
        if (suffix is null) return (ShowKind.Constraints, null);
        // A uniqueness constraint on nodes has no prefix in its type.
        var ofNodes = suffix == "UNIQUENESS" ? suffix : "NODE_" + suffix;
        var ofRelationships = "RELATIONSHIP_" + suffix;
        return (ShowKind.Constraints, isNode ? [ofNodes] : isRelationship ? [ofRelationships] : [ofNodes, ofRelationships]);
    }

    string? ParseConstraintSuffix()
    {
        if (TakeWord("KEY")) return "KEY";
        if (TakeWord("UNIQUE") || TakeWord("UNIQUENESS")) return "UNIQUENESS";
        if (TakeWords("PROPERTY", "TYPE")) return "PROPERTY_TYPE";
        if (TakeWords("PROPERTY", "EXISTENCE") || TakeWords("PROPERTY", "EXIST") || TakeWord("EXISTENCE") || TakeWord("EXIST"))
            return "PROPERTY_EXISTENCE";
        return null;
    }
}
