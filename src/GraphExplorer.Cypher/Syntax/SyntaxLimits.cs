namespace GraphExplorer.Cypher.Syntax;

/// <summary>How large a query may be. A query past a limit is refused before it is read any further.</summary>
/// <param name="TextCharactersMax">UTF-16 characters of the query text.</param>
/// <param name="NestingLevelsMax">Brackets, subqueries, prefix operators and CASE within each other.</param>
/// <param name="ChainTermsMax">Operators of one strength in a row, as in <c>a + b + c</c>, and accesses as in <c>a.b[0].c</c>;
/// AND, OR, lists and comparisons are free of it.</param>
public sealed record SyntaxLimits(
    int TextCharactersMax = 64 * 1024, int NestingLevelsMax = 200, int ChainTermsMax = 1000)
{
    public static readonly SyntaxLimits Default = new();
}
