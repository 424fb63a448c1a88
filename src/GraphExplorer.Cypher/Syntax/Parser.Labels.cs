using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Label and type expressions: <c>:A|B&amp;!C</c>, <c>:A:B</c>, <c>IS A</c>, <c>%</c>, <c>$(expression)</c>.</summary>
sealed partial class Parser
{
    LabelExpression? ParseOptionalLabels(bool isType)
    {
        if (!Current.IsSymbol(":") && !(Current.IsWord("IS") && !Peek(1).IsSymbol(")"))) return null;
        return ParseLabels(isType, withBar: true);
    }

    /// <summary>From the colon or IS on. Colons between labels belong to the spelling that begins with a colon.</summary>
    LabelExpression ParseLabels(bool isType, bool withBar)
    {
        var start = Advance();
        var labels = ParseLabelOr(isType, withBar);
        if (!start.IsSymbol(":") && LabelSymbols.Of(labels).Colon is { } colon)
        {
            throw ErrorCode.UnexpectedSyntax.At(colon, "IS cannot be mixed with a colon between labels")
                .WithHint("join labels by &");
        }
        return labels;
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
            var colon = TakeSymbol(":");
            var right = ParseLabelAnd(isType);
            left = new LabelOr(Since(left.Span), left, right, colon);
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

    /// <summary><c>$all(</c> and <c>$any(</c> begin like a parameter.</summary>
    bool AtDynamicLabel(string word) =>
        Current.Kind == TokenKind.Parameter && Peek(1).IsSymbol("(")
        && string.Equals(Current.Text, word, StringComparison.OrdinalIgnoreCase);

    LabelName ParseLabelName(string what = "a label")
    {
        var start = Current.Span;
        var isAny = AtDynamicLabel("any");
        if (isAny || AtDynamicLabel("all") || Current.IsSymbol("$"))
        {
            Advance();
            ExpectSymbol("(");
            var expression = ParseInBrackets();
            ExpectSymbol(")");
            var span = Since(start);
            return new LabelName(span, _text.Substring(span.Start, span.Length), expression) { IsAny = isAny };
        }
        var name = ExpectName(what);
        return new LabelName(name.Span, name.Text);
    }
}
