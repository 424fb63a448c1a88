using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Which signs a label expression uses, since the older spelling with colons and the newer one do not mix.</summary>
/// <param name="Colon">The part with the first colon between two labels.</param>
/// <param name="Operator">The part with the first of <c>&amp; | ! %</c>.</param>
/// <param name="ColonAfterBar">The part with the first <c>|:</c>.</param>
readonly record struct LabelSymbols(SourceSpan? Colon, SourceSpan? Operator, SourceSpan? ColonAfterBar)
{
    public static LabelSymbols Of(LabelExpression labels)
    {
        var symbols = default(LabelSymbols);
        var open = new Stack<LabelExpression>([labels]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case LabelAnd and:
                    symbols = and.Colon
                        ? symbols with { Colon = symbols.Colon ?? and.Span }
                        : symbols with { Operator = symbols.Operator ?? and.Span };
                    open.Push(and.Right);
                    open.Push(and.Left);
                    break;
                case LabelOr or:
                    symbols = symbols with { Operator = symbols.Operator ?? or.Span };
                    if (or.Colon) symbols = symbols with { ColonAfterBar = symbols.ColonAfterBar ?? or.Span };
                    open.Push(or.Right);
                    open.Push(or.Left);
                    break;
                case LabelNot not:
                    symbols = symbols with { Operator = symbols.Operator ?? not.Span };
                    open.Push(not.Operand);
                    break;
                case LabelWildcard:
                    symbols = symbols with { Operator = symbols.Operator ?? next.Span };
                    break;
            }
        }
        return symbols;
    }
}
