using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>A command that changes indexes or constraints; it stands alone.</summary>
abstract record SchemaCommand(SourceSpan Span) : Statement(Span);

enum IndexKind
{
    Range,
    Text,
    Point,
    FullText,
    Lookup,
    Vector,
}

enum ConstraintKind
{
    /// <summary>IS UNIQUE</summary>
    Unique,

    /// <summary>IS NODE KEY, IS RELATIONSHIP KEY: unique and present.</summary>
    Key,

    /// <summary>IS NOT NULL</summary>
    Exists,

    /// <summary>IS :: TYPE</summary>
    Type,
}

/// <summary>What an index or a constraint is on: nodes with labels or relationships with types, and property keys.
/// A lookup index has neither names nor keys.</summary>
sealed record SchemaTarget(
    SourceSpan Span, bool OnRelationships, IReadOnlyList<Name> LabelsOrTypes, IReadOnlyList<Name> Keys)
    : SyntaxNode(Span);

sealed record CreateIndexCommand(
    SourceSpan Span, SchemaName Name, IndexKind Kind, bool IfNotExists, SchemaTarget Target) : SchemaCommand(Span)
{
    public Expression? Options { get; init; }
}

sealed record DropIndexCommand(SourceSpan Span, SchemaName Name, bool IfExists) : SchemaCommand(Span);

sealed record CreateConstraintCommand(
    SourceSpan Span, SchemaName Name, ConstraintKind Kind, bool IfNotExists, SchemaTarget Target) : SchemaCommand(Span)
{
    /// <summary>The type of a type constraint.</summary>
    public TypeReference? Type { get; init; }

    public Expression? Options { get; init; }
}

sealed record DropConstraintCommand(SourceSpan Span, SchemaName Name, bool IfExists) : SchemaCommand(Span);

/// <summary>The name of an index or a constraint: written, given by a parameter, or neither (null and null).</summary>
sealed record SchemaName(SourceSpan Span, string? Text, string? Parameter) : SyntaxNode(Span);
