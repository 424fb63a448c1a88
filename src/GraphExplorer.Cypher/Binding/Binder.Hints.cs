using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>USING INDEX, USING SCAN and USING JOIN (Neo4j 5, "Planner hints and the USING keyword").</summary>
sealed partial class Binder
{
    readonly List<BoundHint> _hints = [];
    readonly List<ComputedKey> _computedKeys = [];

    /// <summary>An index or scan hint is about a label or type that the pattern demands, and a property that it compares.</summary>
    List<BoundHint> BindHints(MatchClause clause, BoundPattern pattern)
    {
        var hints = clause.Hints.Select(hint => BindHint(hint, pattern)).ToList();
        _hints.AddRange(hints);
        return hints;
    }

    BoundHint BindHint(PlannerHint hint, BoundPattern pattern)
    {
        var symbols = hint.Variables.Select(name => _scope.Find(name.Text) ?? throw Undefined(name.Span, name.Text)).ToList();
        var bound = new BoundHint(
            hint.Span, hint.Kind, symbols[0].Slot, string.Join(", ", symbols.Select(s => s.Name)))
        {
            OnRelationships = symbols[0].Type.IsSurely(TypeKinds.Relationship),
            LabelOrType = hint.LabelOrType?.Text ?? "",
            Keys = [.. hint.Keys.Select(key => key.Text)],
        };
        if (hint.Kind == HintKind.Join) return bound;
        if (!Demands(pattern, bound))
        {
            throw ErrorCode.UnexpectedSyntax.At(hint.Span, $"The hint needs `{bound.Names}` to have :{bound.LabelOrType} here")
                .WithHint($"write ({bound.Names}:{bound.LabelOrType}) in the pattern of this MATCH");
        }
        if (bound.Keys.FirstOrDefault(key => !Compares(pattern, bound.Slot, key)) is { } missing)
        {
            throw ErrorCode.UnexpectedSyntax.At(hint.Span, $"The hint needs a condition on `{bound.Names}.{missing}` here")
                .WithHint("compare the property in the pattern or in WHERE of this MATCH");
        }
        return bound;
    }

    static bool Demands(BoundPattern pattern, BoundHint hint) => hint.OnRelationships
        ? pattern.Paths.SelectMany(p => p.Connections).OfType<BoundRelationship>()
            .Any(r => r.Slot == hint.Slot && r.Types is [var type] && type == hint.LabelOrType)
        : LabelsOf(pattern, hint.Slot).Contains(hint.LabelOrType);

    static IEnumerable<string> LabelsOf(BoundPattern pattern, int slot) =>
        from test in pattern.Predicates.OfType<BoundLabelTest>()
        where test is { Target: BoundVariable variable, Labels: BoundLabelName { Dynamic: null } } && variable.Slot == slot
        select ((BoundLabelName)test.Labels).Text;

    static bool Compares(BoundPattern pattern, int slot, string key) => pattern.Predicates.SelectMany(Conjuncts).Any(
        predicate => Operands(predicate).Any(operand =>
            operand is BoundProperty { Target: BoundVariable variable } property && variable.Slot == slot && property.Key == key));

    static IEnumerable<BoundExpression> Conjuncts(BoundExpression expression) =>
        expression is BoundBinary { Operator: BinaryOperator.And } and
            ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
            : [expression];

    static IEnumerable<BoundExpression> Operands(BoundExpression predicate) => predicate switch
    {
        BoundBinary binary => [binary.Left, binary.Right],
        BoundUnary unary => [unary.Operand],
        BoundCall call => call.Arguments,
        _ => [],
    };

    /// <summary>Notes where a key is computed that an index could have served if it were written.</summary>
    void NoteComputedKeys(BoundPattern pattern)
    {
        foreach (var operand in pattern.Predicates.SelectMany(Conjuncts).SelectMany(Operands))
        {
            if (operand is not BoundIndex { Target: BoundVariable variable } index) continue;
            if (variable.Type.IsSurely(TypeKinds.Node))
                _computedKeys.AddRange(LabelsOf(pattern, variable.Slot).Select(label => new ComputedKey(index.Span, false, label)));
            if (variable.Type.IsSurely(TypeKinds.Relationship))
            {
                _computedKeys.AddRange(pattern.Paths.SelectMany(p => p.Connections).OfType<BoundRelationship>()
                    .Where(r => r.Slot == variable.Slot).SelectMany(r => r.Types)
                    .Select(type => new ComputedKey(index.Span, true, type)));
            }
        }
    }
}
