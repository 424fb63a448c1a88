using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// What can be remarked about a query by its syntax alone: forms that are deprecated or cannot match, and the names of
/// labels, types and keys that it looks for. Names that CREATE, MERGE, SET and REMOVE write are none of those.
/// </summary>
sealed class SyntaxNotes
{
    readonly string _text;
    readonly List<Notification> _notes = [];
    readonly List<NameMention> _mentions = [];
    readonly HashSet<SyntaxNode> _written = new(ReferenceEqualityComparer.Instance);

    SyntaxNotes(string text) => _text = text;

    public static (IReadOnlyList<Notification> Notes, IReadOnlyList<NameMention> Mentions) Of(Query query)
    {
        var notes = new SyntaxNotes(query.Text);
        var nodes = SyntaxTree.Descendants(query.Statement).ToList();
        foreach (var node in nodes) notes.LeaveOutWritten(node);
        foreach (var node in nodes) notes.Look(node);
        return (notes._notes, notes._mentions);
    }

    void LeaveOutWritten(SyntaxNode node)
    {
        if (node is CreateClause create)
            foreach (var part in create.Pattern) _written.UnionWith(part.Elements);
        if (node is MergeClause merge) _written.UnionWith(merge.Pattern.Elements);
    }

    void Look(SyntaxNode node)
    {
        switch (node)
        {
            case NodePattern pattern when !_written.Contains(pattern):
                Mention(NameKind.Label, pattern.Labels);
                MentionKeys(pattern.Properties);
                break;
            case RelationshipPattern pattern when !_written.Contains(pattern):
                LookAtTypes(pattern);
                MentionKeys(pattern.Properties);
                break;
            case PatternPart part:
                LookAtShortest(part);
                break;
            case CallSubqueryClause { Imports: null, ImportsAll: false } call:
                LookAtImports(call);
                break;
        }
    }

    void LookAtTypes(RelationshipPattern pattern)
    {
        if (pattern.Types is not { } types) return;
        Mention(NameKind.Type, types);
        var parts = SyntaxTree.Descendants(types).ToList();
        if (parts.OfType<LabelOr>().Any(or => or.Colon))
            _notes.Add(NotificationCode.DeprecatedFor.At(types.Span, ":" + TextOf(types), ":" + TextOf(types).Replace("|:", "|")));
        if (parts.Any(p => p is LabelName { Dynamic: not null })) return;
        var names = parts.OfType<LabelName>().Select(n => n.Text).Distinct().Append(null);
        if (!names.Any(name => Holds(types, name)))
            _notes.Add(NotificationCode.UnsatisfiableType.At(types.Span, TextOf(types)));
    }

    /// <summary>Whether a relationship of the type passes; null stands for a type that the expression does not name.</summary>
    static bool Holds(LabelExpression types, string? type) => types switch
    {
        LabelName name => name.Text == type,
        LabelNot not => !Holds(not.Operand, type),
        LabelAnd and => Holds(and.Left, type) && Holds(and.Right, type),
        LabelOr or => Holds(or.Left, type) || Holds(or.Right, type),
        _ => true,
    };

    void LookAtShortest(PatternPart part)
    {
        if (part.Selector is not { Kind: PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction })
            return;
        foreach (var relationship in part.Elements.OfType<RelationshipPattern>())
            if (relationship is { Range: null, Quantifier: null })
                _notes.Add(NotificationCode.DeprecatedFor.At(part.Span, TextOf(part), "[*1..1]"));
    }

    /// <summary>Neo4j 5.23 and later ask for a scope clause, CALL (x) { }.</summary>
    void LookAtImports(CallSubqueryClause call)
    {
        var names = call.Body.Parts.Select(part => part.Clauses[0]).OfType<WithClause>()
            .SelectMany(with => with.Projection.Star ? ["*"] : with.Projection.Items.Select(i => TextOf(i.Expression)))
            .Distinct();
        _notes.Add(NotificationCode.Deprecated.At(
            call.Keyword, "CALL subquery without a variable scope clause is deprecated. "
            + $"Use CALL ({string.Join(", ", names)}) {{ ... }}"));
    }

    void Mention(NameKind kind, LabelExpression? labels)
    {
        if (labels is null) return;
        foreach (var name in SyntaxTree.Descendants(labels).OfType<LabelName>())
            if (name.Dynamic is null)
                _mentions.Add(new NameMention(kind, name.Text, name.Span));
    }

    void MentionKeys(Expression? properties)
    {
        if (properties is not MapLiteral map) return;
        foreach (var entry in map.Entries) _mentions.Add(new NameMention(NameKind.Key, entry.Key.Text, entry.Key.Span));
    }

    string TextOf(SyntaxNode node) => _text.Substring(node.Span.Start, node.Span.Length);
}
