using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Label and type expressions (Neo4j 5, "Label expressions", "Dynamic label and type expressions").</summary>
sealed partial class Binder
{
    /// <summary>Refuses mixtures of the older spelling with colons and the newer one with operators.</summary>
    static void CheckLabels(LabelExpression? labels, bool isType)
    {
        if (labels is null) return;
        var symbols = LabelSymbols.Of(labels);
        if (isType && symbols.Colon is { } both)
        {
            throw ErrorCode.UnexpectedSyntax.At(both, "The types of a relationship cannot be joined by a colon")
                .WithHint("a relationship has one type; write :A|B for either");
        }
        if (!isType && symbols.ColonAfterBar is { } bar)
            throw ErrorCode.UnexpectedSyntax.At(bar, "Labels cannot be joined by |:").WithHint("write :A|B for either");
        if (!isType && symbols is { Colon: { } colon, Operator: not null })
        {
            throw ErrorCode.UnexpectedSyntax.At(colon, "A colon between labels cannot be mixed with &, |, ! or %")
                .WithHint("write & in place of the colon");
        }
    }

    BoundLabelExpression BindLabels(LabelExpression labels)
    {
        GuardStack(labels);
        return labels switch
        {
            LabelName e => BindLabelName(e),
            LabelWildcard e => new BoundLabelAny(e.Span),
            LabelNot e => new BoundLabelNot(e.Span, BindLabels(e.Operand)),
            LabelAnd e => new BoundLabelAnd(e.Span, BindLabels(e.Left), BindLabels(e.Right)),
            LabelOr e => new BoundLabelOr(e.Span, BindLabels(e.Left), BindLabels(e.Right)),
            _ => throw new InvalidOperationException($"Unknown label expression {labels.GetType().Name}"),
        };
    }

    BoundLabelName BindLabelName(LabelName label) =>
        new(label.Span, label.Text, label.Dynamic is null ? null : BindExpression(label.Dynamic)) { IsAny = label.IsAny };

    /// <summary>A label or type that is written to the graph: <c>$any(list)</c> says which only when it reads.</summary>
    BoundLabelName BindWrittenName(LabelName label) => label.IsAny
        ? throw ErrorCode.UnexpectedSyntax.At(label.Span, "$any(…) can only be matched")
            .WithHint("write $(…) or $all(…) to give all labels of the list")
        : BindLabelName(label);

    /// <summary>Labels joined by AND are conditions of their own, so that each can use an index.</summary>
    IEnumerable<BoundExpression> SplitLabels(BoundExpression target, LabelExpression labels)
    {
        if (labels is LabelAnd and)
            return SplitLabels(target, and.Left).Concat(SplitLabels(target, and.Right)).ToList();
        return [new BoundLabelTest(labels.Span, target, BindLabels(labels))];
    }

    /// <summary>The alternatives of <c>:A|B</c>, or null when the expression is more than that.</summary>
    static List<string>? TypesOf(LabelExpression types)
    {
        var names = new List<string>();
        var open = new Stack<LabelExpression>([types]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case LabelName { Dynamic: null } name:
                    if (!names.Contains(name.Text)) names.Add(name.Text);
                    break;
                case LabelOr or:
                    open.Push(or.Right);
                    open.Push(or.Left);
                    break;
                default:
                    return null;
            }
        }
        return names;
    }

    List<BoundLabelName> CreatedLabels(LabelExpression labels)
    {
        switch (labels)
        {
            case LabelName name:
                return [BindWrittenName(name)];
            case LabelAnd and:
                return [.. CreatedLabels(and.Left), .. CreatedLabels(and.Right)];
            default:
                throw ErrorCode.UnexpectedSyntax.At(labels.Span, "A node that is created needs plain labels")
                    .WithHint("write :A:B or :A&B");
        }
    }
}
