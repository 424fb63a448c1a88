using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// What there is to remark when the schema is known: hints that cannot be followed, and computed keys where there would
/// be an index (Neo4j 5, "Planner hints"). Kept with the plan, which ends with the schema that it was made for.
/// </summary>
static class HintNotes
{
    public static IReadOnlyList<Notification> Of(BoundQuery query, GraphFacts facts) =>
    [
        .. query.Hints.Select(hint => NoteOn(hint, facts)).OfType<Notification>(),
        .. query.ComputedKeys.Where(key => facts.HasIndex(key.OnRelationships, key.LabelOrType))
            .Select(key => NotificationCode.DynamicProperty.At(
                key.Span, key.LabelOrType, key.OnRelationships ? "type" : "label"))
            .Distinct(),
    ];

    static Notification? NoteOn(BoundHint hint, GraphFacts facts)
    {
        if (hint.Kind == HintKind.Join) return NotificationCode.JoinHint.At(hint.Span, hint.Names);
        if (hint.Kind == HintKind.Scan || facts.HasIndex(hint.OnRelationships, hint.LabelOrType, hint.Keys)) return null;
        var keys = string.Join(", ", hint.Keys);
        return NotificationCode.HintedIndexNotFound.At(
            hint.Span, $"INDEX FOR {Target(hint)} ON ({keys})", $":{hint.LabelOrType}({keys})");
    }

    static string Target(BoundHint hint) => hint.OnRelationships
        ? $"()-[{hint.Names}:{hint.LabelOrType}]-()"
        : $"({hint.Names}:{hint.LabelOrType})";
}
