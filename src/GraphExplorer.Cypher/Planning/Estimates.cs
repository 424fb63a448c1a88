using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Rough numbers of rows. They only have to order the ways to a result, not to foretell its size.</summary>
static class Estimates
{
    public const double EqualShare = 0.05;
    const double RangeShare = 0.3;
    const double OtherShare = 0.5;
    const double SubqueryShare = 0.25;

    /// <summary>Elements that a list of unknown length is thought to have.</summary>
    public const double ListElements = 10;

    /// <summary>Hops that a pattern without an upper bound is thought to go.</summary>
    public const int UnboundedHops = 4;

    /// <summary>More than any plan has to tell apart, and far from infinity.</summary>
    const double WalksMax = 1e15;

    /// <summary>Share of rows that pass a predicate.</summary>
    public static double Share(BoundExpression predicate, GraphFacts facts) => predicate switch
    {
        BoundLabelTest { Labels: BoundLabelName { Dynamic: null } name } => LabelShare(name.Text, facts),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.In } => EqualShare,
        BoundBinary
        {
            Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater
                or BinaryOperator.GreaterOrEqual or BinaryOperator.StartsWith or BinaryOperator.Contains
                or BinaryOperator.EndsWith or BinaryOperator.Matches,
        } => RangeShare,
        BoundSubquery => SubqueryShare,
        _ => OtherShare,
    };

    public static double LabelShare(string label, GraphFacts facts) =>
        Math.Clamp(facts.NodesWithLabel(label) / Math.Max(1, facts.Nodes), 0, 1);

    /// <summary>Relationships that one node has on average.</summary>
    public static double Degree(IReadOnlyList<string> types, PatternDirection direction, GraphFacts facts) =>
        facts.RelationshipsOf(types) / Math.Max(1, facts.Nodes) * (direction == PatternDirection.Either ? 2 : 1);

    /// <summary>Walks of a length between the bounds that start at one node on average.</summary>
    public static double Walks(double degree, int min, int? max)
    {
        // A bound may be the largest integer that there is.
        var last = Math.Max(min, Math.Min(max ?? UnboundedHops, UnboundedHops + (long)min));
        double sum = 0;
        for (long hops = min; hops <= last; hops++) sum += Math.Pow(degree, hops);
        return Math.Clamp(sum, 0.01, WalksMax);
    }
}
