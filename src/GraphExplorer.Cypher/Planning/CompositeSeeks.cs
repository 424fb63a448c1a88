using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// Look-ups in an index over several properties (Neo4j 5, "Composite indexes"): equalities for its first keys, then at
/// most one other condition, and for the rest some condition that only a property which is there can pass, since an
/// entity that lacks one of the properties is not in the index.
/// </summary>
static class CompositeSeeks
{
    /// <param name="Bounds">What is looked for.</param>
    /// <param name="Share">Share of the entities with the label or type that it is thought to find.</param>
    /// <param name="Answered">Conditions that need no test any more.</param>
    public sealed record Found(SeekComposite Bounds, double Share, IReadOnlyList<BoundExpression> Answered);

    /// <summary>The look-up for the conditions, by key; null when the index cannot serve them.</summary>
    public static Found? Of(IReadOnlyList<string> keys, bool isUnique, ILookup<string, PropertyCondition> conditions)
    {
        if (!keys.All(key => conditions[key].Any())) return null;
        var equal = keys.TakeWhile(key => EqualityOn(conditions, key) is not null)
            .Select(key => EqualityOn(conditions, key)!).ToList();
        if (equal.Count == 0) return null;
        var answered = equal.Select(e => e.Predicate).ToList();
        var share = Math.Pow(Estimates.EqualShare, equal.Count);
        SeekBounds? tail = null;
        if (equal.Count < keys.Count)
        {
            tail = conditions[keys[equal.Count]].Select(c => c.Bounds).FirstOrDefault(bounds => bounds is SeekPrefix or SeekBetween);
            if (tail is not null) share *= 0.3;
        }
        else if (isUnique)
        {
            share = 0;
        }
        return new Found(new SeekComposite([.. equal.Select(e => e.Value!)], tail), share, answered);
    }

    static PropertyCondition? EqualityOn(ILookup<string, PropertyCondition> conditions, string key) =>
        conditions[key].FirstOrDefault(condition => condition.Operator == BinaryOperator.Equal);
}

/// <summary>A condition on one property that null does not pass.</summary>
/// <param name="Operator">How it is compared; null for IS NOT NULL.</param>
/// <param name="Value">What it is compared with; null for IS NOT NULL.</param>
/// <param name="Bounds">What an index over this property alone would be asked for; null when it has no answer.</param>
sealed record PropertyCondition(
    BoundExpression Predicate, string Key, BinaryOperator? Operator, BoundExpression? Value, SeekBounds? Bounds);
