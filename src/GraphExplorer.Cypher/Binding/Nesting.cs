using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Where a query body stands, and which variables of the query around it can be read in it.</summary>
/// <param name="Imports">Symbols of the query around it.</param>
/// <param name="Carries">True when they stay visible behind each WITH: all subqueries but CALL { WITH x … }.</param>
/// <param name="Expression">The kind of subquery expression; null for the whole query and for CALL.</param>
sealed record Nesting(IReadOnlyList<Symbol> Imports, bool Carries, SubqueryKind? Expression)
{
    public static readonly Nesting None = new([], false, null);

    /// <summary>True for the body of CALL { … }.</summary>
    public bool IsCall { get; init; }

    /// <summary>True for the parts of a UNION.</summary>
    public bool IsUnion { get; init; }

    public bool IsNested => IsCall || Expression is not null;

    public IReadOnlyList<int> Slots => [.. Imports.Select(symbol => symbol.Slot)];
}
