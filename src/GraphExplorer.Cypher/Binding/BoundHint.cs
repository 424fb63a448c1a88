using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>USING INDEX, SCAN or JOIN.</summary>
/// <param name="Slot">The variable that it is about; of JOIN the first.</param>
/// <param name="Names">Names of the variables, for people.</param>
sealed record BoundHint(SourceSpan Span, HintKind Kind, int Slot, string Names)
{
    public bool OnRelationships { get; init; }

    /// <summary>Empty for JOIN.</summary>
    public string LabelOrType { get; init; } = "";

    /// <summary>Of INDEX, in the order of the text.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>A property of an entity with a label or type whose key is computed, in a condition of MATCH.</summary>
readonly record struct ComputedKey(SourceSpan Span, bool OnRelationships, string LabelOrType);
