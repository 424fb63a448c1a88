using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher;

/// <summary>
/// What there is to remark about a prepared query. Most of it is known with the plan and kept with it; a name that
/// the graph did not know then may have come since, so those few are looked up again for each run.
/// </summary>
sealed class QueryRemarks(BoundQuery bound, IReadOnlyList<Notification> planned, GraphReader graph)
{
    readonly Notification[] _fixed = [.. bound.Notifications, .. planned];
    readonly NameMention[] _unknown = [.. bound.Mentions.Where(mention => !IsKnown(mention, graph))];

    /// <summary>The remarks for a run on this graph, in the order of the text.</summary>
    /// <param name="missing">Parameters that were not given, which only EXPLAIN allows.</param>
    public IReadOnlyList<Notification> For(GraphReader graph, IReadOnlyList<BoundParameter> missing)
    {
        if (_unknown.Length == 0 && missing.Count == 0) return _fixed;
        var notes = _fixed.Concat(_unknown.Where(mention => !IsKnown(mention, graph)).Select(Unknown));
        if (missing.Count > 0)
        {
            notes = notes.Append(NotificationCode.MissingParameter.At(
                missing[0].Span, string.Join(", ", missing.Select(p => p.Name)),
                string.Join(", ", missing.Select(p => "$" + p.Name))));
        }
        return [.. notes.OrderBy(note => note.Span?.Start ?? 0)];
    }

    static bool IsKnown(NameMention mention, GraphReader graph) => mention.Kind switch
    {
        NameKind.Label => graph.Tokens.Labels.Find(mention.Name) >= 0,
        NameKind.Type => graph.Tokens.Types.Find(mention.Name) >= 0,
        _ => graph.Tokens.Keys.Find(mention.Name) >= 0,
    };

    static Notification Unknown(NameMention mention)
    {
        var code = mention.Kind switch
        {
            NameKind.Label => NotificationCode.UnknownLabel,
            NameKind.Type => NotificationCode.UnknownType,
            _ => NotificationCode.UnknownKey,
        };
        return code.At(mention.Span, mention.Name);
    }
}
