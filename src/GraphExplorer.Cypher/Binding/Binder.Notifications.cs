using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>What is allowed but deserves a word to the user, in Neo4j's codes and titles.</summary>
sealed partial class Binder
{
    const string Codes = "Neo.ClientNotification.Statement.";

    void NoteUnbounded(SyntaxNode pattern) => _notifications.Add(new Notification(
        Codes + "UnboundedVariableLengthPattern", "The provided pattern is unbounded, consider adding an upper limit.",
        "A pattern without an upper limit can take long on a large graph, and stops at the limit of hops.", pattern.Span));

    /// <summary>Two parts of a MATCH that share no node multiply their rows.</summary>
    void NoteCartesianProduct(MatchClause clause, BoundPattern pattern)
    {
        if (clause.Pattern.Count < 2) return;
        var groups = pattern.Paths.Select(path => path.Connections.Select(c => c.To).Prepend(path.Start).ToHashSet()).ToList();
        var bound = pattern.Nodes.Where(n => n.IsBound).Select(n => n.Slot).ToHashSet();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = groups.Count - 1; j > i; j--)
            {
                if (!groups[i].Overlaps(groups[j]) && !(groups[i].Overlaps(bound) && groups[j].Overlaps(bound))) continue;
                groups[i].UnionWith(groups[j]);
                groups.RemoveAt(j);
                j = groups.Count;
            }
        }
        if (groups.Count < 2) return;
        _notifications.Add(new Notification(Codes + "CartesianProduct",
            "This query builds a cartesian product between disconnected patterns.",
            "Parts of the pattern share no node, so every match of one is combined with every match of the other.",
            clause.Span));
    }
}
