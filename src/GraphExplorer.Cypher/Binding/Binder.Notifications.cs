using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>What is allowed but deserves a word to the user, as far as it takes names and types to see it.</summary>
sealed partial class Binder
{
    readonly List<NameMention> _mentions = [];

    /// <summary>In the order of the text, each remark and each name once.</summary>
    BoundQuery Remark(BoundQuery bound, Query query)
    {
        var (notes, mentions) = SyntaxNotes.Of(query);
        return bound with
        {
            Notifications = [.. _notifications.Concat(notes).Distinct().OrderBy(note => note.Span?.Start ?? 0)],
            Mentions =
            [
                .. _mentions.Concat(mentions).OrderBy(mention => mention.Span.Start)
                    .DistinctBy(mention => (mention.Kind, mention.Name)),
            ],
        };
    }

    void Note(NotificationCode code, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        _notifications.Add(code.At(span, arguments));

    void NoteUnbounded(SyntaxNode pattern) =>
        Note(NotificationCode.Unbounded, pattern.Span, "A pattern", TextOf(pattern));

    /// <summary>The parts of a MATCH that share no node with those before multiply their rows.</summary>
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
        var text = string.Join(", ", clause.Pattern.Select(TextOf));
        foreach (var group in groups.Skip(1))
        {
            var names = pattern.Nodes.Where(n => n.Name is not null && group.Contains(n.Slot)).Select(n => n.Name).ToList();
            var said = names.Count == 1 ? $"identifier is: ({names[0]})" : $"identifiers are: ({string.Join(", ", names)})";
            Note(NotificationCode.CartesianProduct, clause.Span, said, text);
        }
    }

    void NoteDeprecatedCall(FunctionCall call, FunctionSignature function, List<BoundExpression> arguments)
    {
        if (function.Name == "id") Note(NotificationCode.DeprecatedFor, call.Span, "id", "elementId");
        if (function.Name == "exists" && arguments is [BoundProperty or BoundIndex])
            Note(NotificationCode.DeprecatedFor, call.Span, TextOf(call), $"{TextOf(call.Arguments[0])} IS NOT NULL");
    }

    /// <summary>SET a = b takes over the properties of a node or a relationship.</summary>
    void NoteDeprecatedSet(SetAllProperties item, BoundExpression value)
    {
        if (!value.Type.IsSurely(TypeKinds.Entity)) return;
        var (sign, target) = (item.Merge ? "+=" : "=", TextOf(item.Target));
        Note(NotificationCode.DeprecatedFor, item.Span,
            $"SET {target} {sign} {TextOf(item.Value)}", $"SET {target} {sign} properties({TextOf(item.Value)})");
    }

    void NoteCall(CallProcedureClause clause, ProcedureSignature procedure)
    {
        if (procedure.ReplacedBy is { } other)
            Note(NotificationCode.DeprecatedFor, clause.Procedure.Span, procedure.Name, other);
        if (clause.Optional && procedure.Outputs.Count == 0)
            Note(NotificationCode.OptionalProcedure, clause.Span, procedure.Name);
    }

    /// <summary>A name inside of CALL { } that is also one around it, but was not imported.</summary>
    void NoteShadowing(CallSubqueryClause clause, Nesting nesting)
    {
        var imported = nesting.Imports.Select(symbol => symbol.Name).ToHashSet();
        foreach (var node in SyntaxTree.Descendants(clause.Body))
        {
            var name = node switch
            {
                NodePattern pattern => pattern.Variable,
                RelationshipPattern pattern => pattern.Variable,
                UnwindClause unwind => unwind.Variable,
                _ => null,
            };
            if (name is not null && !imported.Contains(name.Text) && _scope.Find(name.Text) is not null)
                Note(NotificationCode.Shadowing, name.Span, name.Text);
        }
        if (clause.Optional && clause.Body.Parts.All(part => part.Clauses[^1] is not ReturnClause))
            Note(NotificationCode.OptionalSubquery, clause.Keyword);
    }

    void MentionKey(BoundExpression target, Name key)
    {
        if (target.Type.IsSurely(TypeKinds.Entity)) _mentions.Add(new NameMention(NameKind.Key, key.Text, key.Span));
    }

    void MentionLabels(BoundExpression target, LabelExpression labels)
    {
        var kind = target.Type.IsSurely(TypeKinds.Relationship) ? NameKind.Type : NameKind.Label;
        foreach (var name in SyntaxTree.Descendants(labels).OfType<LabelName>())
            if (name.Dynamic is null)
                _mentions.Add(new NameMention(kind, name.Text, name.Span));
    }
}
