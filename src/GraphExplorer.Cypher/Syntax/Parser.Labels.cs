namespace GraphExplorer.Cypher.Syntax;

/// <summary>Label and type expressions: <c>:A|B&amp;!C</c>, <c>:A:B</c>, <c>IS A</c>, <c>%</c>, <c>$(expression)</c>.</summary>
sealed partial class Parser
{
    LabelExpression? ParseOptionalLabels(bool isType)
    {
        if (!Current.IsSymbol(":") && !(Current.IsWord("IS") && !Peek(1).IsSymbol(")"))) return null;
        Advance();
        return ParseLabelOr(isType, withBar: true);
    }

    LabelExpression ParseLabelOr(bool isType, bool withBar)
    {
        Enter();
        var left = ParseLabelAnd(isType);
        var terms = 0;
        while (withBar && Current.IsSymbol("|"))
        {
            Extend(ref terms);
            Advance();
            // The older spelling of alternative types has a colon before each: [:A|:B].
            TakeSymbol(":");
            var right = ParseLabelAnd(isType);
            left = new LabelOr(Since(left.Span), left, right);
        }
        Leave();
        return left;
    }

    LabelExpression ParseLabelAnd(bool isType)
    {
        var left = ParseLabelNot(isType);
        var terms = 0;
        while (Current.IsSymbol("&") || Current.IsSymbol(":"))
        {
            Extend(ref terms);
            var colon = Advance().Text == ":";
            var right = ParseLabelNot(isType);
            left = new LabelAnd(Since(left.Span), left, right, colon);
        }
        return left;
    }

    LabelExpression ParseLabelNot(bool isType)
    {
        var start = Current.Span;
        if (TakeSymbol("!"))
        {
            Enter();
            var operand = ParseLabelNot(isType);
            Leave();
            return new LabelNot(Since(start), operand);
        }
        if (TakeSymbol("("))
        {
            var inner = ParseLabelOr(isType, withBar: true);
            ExpectSymbol(")");
            return inner;
        }
        return TakeSymbol("%") ? new LabelWildcard(start) : ParseLabelName(isType ? "a relationship type" : "a label");
    }

    LabelName ParseLabelName(string what = "a label")
    {
        var start = Current.Span;
        if (TakeSymbol("$"))
        {
            TakeWord("all");
            ExpectSymbol("(");
            var expression = ParseInBrackets();
            ExpectSymbol(")");
            var span = Since(start);
            return new LabelName(span, _text.Substring(span.Start, span.Length), expression);
        }
        var name = ExpectName(what);
        return new LabelName(name.Span, name.Text);
    }
}
