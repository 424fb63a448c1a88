using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// The predicates of a pattern that no step has answered yet. Each is taken out once, by the first step after which
/// all slots that it reads are filled, or by a start point or an expansion that answers it on the way.
/// </summary>
sealed class PredicatePool
{
    readonly List<(BoundExpression Predicate, HashSet<int> Needs)> _open = [];
    readonly HashSet<int> _patternSlots;

    public PredicatePool(BoundPattern pattern)
    {
        _patternSlots = [.. pattern.NewSlots];
        var late = pattern.AfterSelection.SelectMany(ExpressionTree.Conjuncts).ToHashSet(ReferenceEqualityComparer.Instance);
        var ends = pattern.Paths.Where(p => p.Selector is not null).SelectMany(p => new[] { p.Start, p.End }).ToHashSet();
        foreach (var predicate in pattern.Predicates.SelectMany(ExpressionTree.Conjuncts))
        {
            var needs = Needs(predicate);
            // Paths are chosen for each pair of ends, so what is said of the ends alone decides no choice.
            if (late.Contains(predicate) && !ends.IsSupersetOf(needs)) AfterSelection.Add(predicate);
            else _open.Add((predicate, needs));
        }
    }

    /// <summary>Predicates that wait until a selector has chosen its paths.</summary>
    public List<BoundExpression> AfterSelection { get; } = [];

    public IEnumerable<BoundExpression> Open => _open.Select(entry => entry.Predicate);

    /// <summary>Slots of the pattern that an expression reads.</summary>
    public HashSet<int> Needs(BoundExpression expression) =>
        [.. ExpressionTree.Slots(expression).Where(_patternSlots.Contains)];

    /// <summary>Takes out the predicates that can be answered with these slots filled.</summary>
    public List<BoundExpression> Ready(IReadOnlySet<int> filled)
    {
        var ready = _open.Where(entry => filled.IsSupersetOf(entry.Needs)).Select(entry => entry.Predicate).ToList();
        Remove(ready);
        return ready;
    }

    public void Remove(IReadOnlyCollection<BoundExpression> answered) =>
        _open.RemoveAll(entry => answered.Any(predicate => ReferenceEquals(predicate, entry.Predicate)));

    /// <summary>Names of labels that a node surely has.</summary>
    public IEnumerable<(string Label, BoundExpression Predicate)> LabelsOf(int slot) =>
        from predicate in Open
        where predicate is BoundLabelTest { Target: BoundVariable variable } && variable.Slot == slot
        let labels = ((BoundLabelTest)predicate).Labels
        where labels is BoundLabelName { Dynamic: null }
        select (((BoundLabelName)labels).Text, predicate);

    /// <summary>Predicates about one slot alone, beside slots that are filled already.</summary>
    public IEnumerable<BoundExpression> About(int slot, IReadOnlySet<int> filled) =>
        from entry in _open
        where entry.Needs.Contains(slot) && entry.Needs.All(need => need == slot || filled.Contains(need))
        select entry.Predicate;

    /// <summary>Equalities between what filled slots give and what the slots of another group give.</summary>
    public IEnumerable<(BoundExpression Predicate, BoundExpression Left, BoundExpression Right)> Between(
        IReadOnlySet<int> filled, IReadOnlySet<int> group)
    {
        foreach (var (predicate, _) in _open)
        {
            if (predicate is not BoundBinary { Operator: BinaryOperator.Equal } equal) continue;
            if (IsOf(equal.Left, filled) && IsOf(equal.Right, group)) yield return (predicate, equal.Left, equal.Right);
            else if (IsOf(equal.Right, filled) && IsOf(equal.Left, group))
                yield return (predicate, equal.Right, equal.Left);
        }

        bool IsOf(BoundExpression side, IReadOnlySet<int> slots) =>
            ExpressionTree.Slots(side).ToHashSet() is { Count: > 0 } read && slots.IsSupersetOf(read);
    }
}
