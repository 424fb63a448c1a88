using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Walks over bound expressions: which parts they have, which slots they read.</summary>
static class ExpressionTree
{
    /// <summary>The direct parts. The body of a subquery is not one of them, for it has rows of its own.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundProperty e => [e.Target],
        BoundIndex e => [e.Target, e.Index],
        BoundSlice e => Given(e.Target, e.From, e.To),
        BoundList e => e.Items,
        BoundMap e => e.Entries.Select(entry => entry.Value),
        BoundMapProjection e => [e.Target, .. e.Entries.Select(entry => entry.Value)],
        BoundUnary e => [e.Operand],
        BoundBinary e => [e.Left, e.Right],
        BoundLabelTest e => [e.Target, .. Dynamic(e.Labels)],
        BoundTypeTest e => [e.Operand],
        BoundCase e => Given([e.Operand, e.Else, .. e.Whens.SelectMany(w => new[] { w.Condition, w.Result })]),
        BoundCall e => e.Arguments,
        BoundListComprehension e => Given(e.List, e.Where, e.Map),
        BoundReduce e => [e.Initial, e.List, e.Body],
        BoundQuantifier e => [e.List, e.Predicate],
        _ => [],
    };

    /// <summary>
    /// The expression and everything in it, bodies of subqueries left out. Without recursion: a chain of operators may
    /// be as deep as the text is long.
    /// </summary>
    public static IEnumerable<BoundExpression> All(BoundExpression expression)
    {
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next).Reverse()) open.Push(child);
        }
    }

    /// <summary>Slots that the expression reads from the row around it, with those that its own variables use.</summary>
    public static IEnumerable<int> Slots(BoundExpression expression) => All(expression).SelectMany(e => e switch
    {
        BoundVariable variable => [variable.Slot],
        BoundSubquery subquery => subquery.Imports,
        _ => Enumerable.Empty<int>(),
    });

    /// <summary>The terms that all have to be true for the expression to be true.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(BoundExpression expression)
    {
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out var next))
            if (next is BoundBinary { Operator: Syntax.BinaryOperator.And } and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else yield return next;
    }

    static IEnumerable<BoundExpression> Dynamic(BoundLabelExpression labels) => labels switch
    {
        BoundLabelName { Dynamic: { } dynamic } => [dynamic],
        BoundLabelNot not => Dynamic(not.Operand),
        BoundLabelAnd and => Dynamic(and.Left).Concat(Dynamic(and.Right)),
        BoundLabelOr or => Dynamic(or.Left).Concat(Dynamic(or.Right)),
        _ => [],
    };

    static IEnumerable<BoundExpression> Given(params IEnumerable<BoundExpression?> expressions) =>
        expressions.Where(e => e is not null).Select(e => e!);
}
