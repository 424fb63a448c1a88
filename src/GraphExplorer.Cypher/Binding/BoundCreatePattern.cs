using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// What CREATE and MERGE make: <see cref="Steps"/> in the order of the text, then <see cref="Paths"/>. A node of the
/// pattern that exists already appears only as an end of relationships; when it is null that is a runtime error.
/// </summary>
sealed record BoundCreatePattern(IReadOnlyList<BoundCreation> Steps, IReadOnlyList<BoundPathPattern> Paths);

/// <summary>An entity to create. <paramref name="Properties"/> is a map expression, null when there is none.</summary>
abstract record BoundCreation(SourceSpan Span, int Slot, BoundExpression? Properties);

sealed record BoundCreateNode(
    SourceSpan Span, int Slot, IReadOnlyList<BoundLabelName> Labels, BoundExpression? Properties)
    : BoundCreation(Span, Slot, Properties)
{
    public string? Name { get; init; }
}

/// <summary>From and To are node slots, with the direction of the text already applied.</summary>
sealed record BoundCreateRelationship(
    SourceSpan Span, int Slot, BoundLabelName Type, (int From, int To) Ends, BoundExpression? Properties)
    : BoundCreation(Span, Slot, Properties)
{
    public string? Name { get; init; }
}
