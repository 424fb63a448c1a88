namespace GraphExplorer.Cypher.Syntax;

/// <summary>How large a query may be. A query past a limit is refused before it is read any further.</summary>
/// <param name="TextCharactersMax">UTF-16 characters of the query text.</param>
/// <param name="NestingLevelsMax">Brackets, subqueries, prefix operators and CASE within each other.</param>
public sealed record SyntaxLimits(int TextCharactersMax = 64 * 1024, int NestingLevelsMax = 200)
{
    public static readonly SyntaxLimits Default = new();
}
