namespace GraphExplorer.Evidence;

/// <summary>A label of domain nodes. <paramref name="With"/> is a label that must stand beside it, or empty.</summary>
public sealed record EntityKind(string Label, string With, string Definition, IReadOnlyList<PropertyRule> Properties);
