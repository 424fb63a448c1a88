using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>SHOW commands.</summary>
sealed partial class Parser
{
    static readonly (string[] Words, ShowKind Kind)[] s_shows =
    [
        (["ALL", "INDEXES"], ShowKind.Indexes), (["INDEXES"], ShowKind.Indexes), (["INDEX"], ShowKind.Indexes),
        (["ALL", "INDEX"], ShowKind.Indexes), (["RANGE", "INDEXES"], ShowKind.RangeIndexes),
        (["RANGE", "INDEX"], ShowKind.RangeIndexes), (["TEXT", "INDEXES"], ShowKind.TextIndexes),
        (["TEXT", "INDEX"], ShowKind.TextIndexes), (["POINT", "INDEXES"], ShowKind.PointIndexes),
        (["POINT", "INDEX"], ShowKind.PointIndexes), (["FULLTEXT", "INDEXES"], ShowKind.FullTextIndexes),
        (["FULLTEXT", "INDEX"], ShowKind.FullTextIndexes), (["LOOKUP", "INDEXES"], ShowKind.LookupIndexes),
        (["LOOKUP", "INDEX"], ShowKind.LookupIndexes),
        (["ALL", "CONSTRAINTS"], ShowKind.Constraints), (["CONSTRAINTS"], ShowKind.Constraints),
        (["CONSTRAINT"], ShowKind.Constraints), (["UNIQUE", "CONSTRAINTS"], ShowKind.UniqueConstraints),
        (["UNIQUENESS", "CONSTRAINTS"], ShowKind.UniqueConstraints),
        (["NODE", "KEY", "CONSTRAINTS"], ShowKind.KeyConstraints), (["KEY", "CONSTRAINTS"], ShowKind.KeyConstraints),
        (["EXIST", "CONSTRAINTS"], ShowKind.ExistenceConstraints),
        (["EXISTENCE", "CONSTRAINTS"], ShowKind.ExistenceConstraints),
        (["PROPERTY", "EXISTENCE", "CONSTRAINTS"], ShowKind.ExistenceConstraints),
        (["PROPERTY", "TYPE", "CONSTRAINTS"], ShowKind.TypeConstraints),
        (["ALL", "FUNCTIONS"], ShowKind.Functions), (["BUILT", "IN", "FUNCTIONS"], ShowKind.Functions),
        (["FUNCTIONS"], ShowKind.Functions), (["FUNCTION"], ShowKind.Functions),
        (["PROCEDURES"], ShowKind.Procedures), (["PROCEDURE"], ShowKind.Procedures),
        (["DEFAULT", "DATABASE"], ShowKind.Databases), (["HOME", "DATABASE"], ShowKind.Databases),
        (["DATABASES"], ShowKind.Databases), (["DATABASE"], ShowKind.Databases),
        (["TRANSACTIONS"], ShowKind.Transactions), (["TRANSACTION"], ShowKind.Transactions),
        (["SETTINGS"], ShowKind.Settings), (["SETTING"], ShowKind.Settings),
    ];

    ShowClause ParseShow()
    {
        var start = ExpectWord("SHOW");
        var kind = ParseShowKind();
        var keyword = Since(start);
        if (TakeWord("EXECUTABLE"))
        {
            TakeWord("BY");
            TakeWords("CURRENT", "USER");
        }
        var yield = Current.IsWord("YIELD") ? ParseYield() : null;
        var where = TakeWord("WHERE") ? ParseExpression() : null;
        return new ShowClause(Since(start), keyword, kind, yield, where);
    }

    ShowKind ParseShowKind()
    {
        foreach (var (words, kind) in s_shows)
        {
            if (TakeWords(words)) return kind;
        }
        if (s_administered.Any(Current.IsWord) || Current.IsWord("USERS") || Current.IsWord("ROLES"))
            throw ErrorCode.NotSupported.At(Current.Span, $"SHOW {Current.Text.ToUpperInvariant()}");
        throw Unexpected("INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES or DATABASES",
            [.. s_shows.Select(s => s.Words[0]).Distinct()]);
    }
}
