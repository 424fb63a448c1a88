using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Clauses that write.</summary>
sealed partial class Parser
{
    CreateClause ParseCreate()
    {
        var start = Advance().Span;
        var pattern = ParsePattern();
        return new CreateClause(Since(start), start, pattern);
    }

    MergeClause ParseMerge()
    {
        var start = ExpectWord("MERGE");
        var pattern = ParsePatternPart();
        var actions = new List<MergeAction>();
        while (Current.IsWord("ON"))
        {
            var on = Advance().Span;
            var onCreate = TakeWord("CREATE");
            if (!onCreate && !TakeWord("MATCH")) throw Unexpected("CREATE or MATCH behind ON", ["CREATE", "MATCH"]);
            ExpectWord("SET");
            actions.Add(new MergeAction(Since(on), onCreate, ParseSetItems()));
        }
        return new MergeClause(Since(start), start, pattern, actions);
    }

    SetClause ParseSet()
    {
        var start = ExpectWord("SET");
        var items = ParseSetItems();
        return new SetClause(Since(start), start, items);
    }

    List<SetItem> ParseSetItems()
    {
        var items = new List<SetItem>();
        do items.Add(ParseSetItem());
        while (TakeSymbol(","));
        return items;
    }

    SetItem ParseSetItem()
    {
        var target = ParseTarget();
        if (AtLabels())
        {
            var labels = ParseLabelList();
            return new SetLabels(Since(target.Span), target, labels);
        }
        var merge = Current.IsSymbol("+=");
        if (!merge && !Current.IsSymbol("=")) throw Unexpected("`=`, `+=` or a label");
        var sign = Advance();
        var value = ParseExpression();
        return target switch
        {
            PropertyAccess p when !merge => new SetProperty(Since(target.Span), p.Target, p.Key, value),
            IndexAccess i when !merge => new SetDynamicProperty(Since(target.Span), i.Target, i.Index, value),
            Variable => new SetAllProperties(Since(target.Span), target, value, merge),
            _ => throw ErrorCode.UnexpectedSyntax.At(sign.Span, $"Invalid input `{sign.Text}` behind this target")
                .WithHint("SET takes variable.key = value, variable = map, variable += map or variable:Label"),
        };
    }

    RemoveClause ParseRemove()
    {
        var start = ExpectWord("REMOVE");
        var items = new List<RemoveItem>();
        do items.Add(ParseRemoveItem());
        while (TakeSymbol(","));
        return new RemoveClause(Since(start), start, items);
    }

    RemoveItem ParseRemoveItem()
    {
        var target = ParseTarget();
        if (AtLabels())
        {
            var labels = ParseLabelList();
            return new RemoveLabels(Since(target.Span), target, labels);
        }
        return target switch
        {
            PropertyAccess p => new RemoveProperty(target.Span, p.Target, p.Key),
            IndexAccess i => new RemoveDynamicProperty(target.Span, i.Target, i.Index),
            _ => throw Unexpected("`.key` or `:Label` behind the variable"),
        };
    }

    /// <summary>What SET and REMOVE change: a variable or an expression in parentheses, then keys and indexes.</summary>
    Expression ParseTarget()
    {
        if (!Current.IsName && !Current.IsSymbol("(")) throw Unexpected("a variable");
        return ParsePostfix(ParseAtom(), withLabels: false);
    }

    bool AtLabels() => Current.IsSymbol(":") || (Current.IsWord("IS") && Peek(1).IsName);

    /// <summary><c>:A:B</c> or <c>IS A</c> or <c>:A&amp;B</c>, a plain list without operators.</summary>
    List<LabelName> ParseLabelList()
    {
        Advance();
        var labels = new List<LabelName> { ParseLabelName() };
        while (TakeSymbol(":") || TakeSymbol("&")) labels.Add(ParseLabelName());
        return labels;
    }

    DeleteClause ParseDelete()
    {
        var start = Current.Span;
        var detach = TakeWord("DETACH");
        if (!detach) TakeWord("NODETACH");
        ExpectWord("DELETE");
        var keyword = Since(start);
        var targets = new List<Expression>();
        do targets.Add(ParseExpression());
        while (TakeSymbol(","));
        return new DeleteClause(Since(start), keyword, detach, targets);
    }

    ForeachClause ParseForeach()
    {
        Enter();
        var start = ExpectWord("FOREACH");
        ExpectSymbol("(");
        var variable = ExpectName("a variable");
        ExpectWord("IN");
        var list = ParseBeforeBar();
        ExpectSymbol("|");
        var body = new List<Clause> { ParseClause() };
        while (!Current.IsSymbol(")")) body.Add(ParseClause());
        ExpectSymbol(")");
        Leave();
        return new ForeachClause(Since(start), start, variable, list, body);
    }
}
