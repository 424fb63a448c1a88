using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>A pattern while it is bound. Predicates wait until every variable of the pattern is known, since an inline
/// property may name a node that stands behind it.</summary>
sealed class PatternBuilding
{
    readonly List<Func<IEnumerable<BoundExpression>>> _predicates = [];

    /// <summary>REPEATABLE ELEMENTS: a relationship may be walked more than once.</summary>
    public bool Repeatable { get; init; }

    public List<BoundNode> Nodes { get; } = [];

    public List<int> NewSlots { get; init; } = [];

    /// <summary>Names that this pattern declares itself.</summary>
    public HashSet<string> Declared { get; } = [];

    /// <summary>Relationship variables that the clause has used, since none may be used twice.</summary>
    public HashSet<string> Relationships { get; init; } = [];

    public void AddNode(SourceSpan span, int slot, bool isBound, string? name)
    {
        if (Nodes.All(n => n.Slot != slot)) Nodes.Add(new BoundNode(span, slot, isBound, name));
    }

    public void Defer(Func<IEnumerable<BoundExpression>> predicates) => _predicates.Add(predicates);

    public List<BoundExpression> BindPredicates() => [.. _predicates.SelectMany(p => p())];
}
