using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Of predicates that are tested at one place, those that cost little come first.</summary>
static class PredicateOrder
{
    public static IReadOnlyList<BoundExpression> CheapestFirst(IReadOnlyList<BoundExpression> predicates) =>
        predicates.Count < 2 ? predicates : [.. predicates.OrderBy(Cost)];

    static int Cost(BoundExpression predicate) => ExpressionTree.All(predicate).Sum(part => part switch
    {
        BoundSubquery => 1000,
        BoundListComprehension or BoundReduce or BoundQuantifier => 50,
        BoundBinary { Operator: BinaryOperator.Matches } => 20,
        BoundCall => 5,
        BoundProperty or BoundBinary => 2,
        _ => 1,
    });
}
