namespace GraphExplorer.Cypher.Syntax;

/// <summary>The direct children of each kind of node, in the order of the text; names are not children.</summary>
static class SyntaxChildren
{
    public static IEnumerable<SyntaxNode?> Of(SyntaxNode node) => node switch
    {
        Expression e => OfExpression(e),
        Clause c => OfClause(c),
        PatternElement e => OfElement(e),
        LabelExpression l => OfLabels(l),
        SetItem s => OfSetItem(s),
        Query q => [q.Statement],
        QueryBody b => b.Parts,
        SingleQuery s => s.Clauses,
        PatternPart p => [.. p.Elements, p.Selector?.Count],
        MapEntry e => [e.Value],
        CaseAlternative a => [.. a.When, a.Then],
        MapProjectionEntry e => [e.Value],
        Projection p => [.. p.Items, .. p.Paging.OrderBy, p.Paging.Skip, p.Paging.Limit],
        ProjectionItem i => [i.Expression],
        SortItem s => [s.Expression],
        MergeAction a => a.Items,
        YieldItems y => [.. y.Paging.OrderBy, y.Paging.Skip, y.Paging.Limit, y.Where],
        RemoveProperty r => [r.Target],
        RemoveDynamicProperty r => [r.Target, r.Key],
        RemoveLabels r => [r.Target, .. r.Labels],
        InTransactions t => [t.RowsPerBatch, t.Concurrency],
        _ => [],
    };

    static IEnumerable<SyntaxNode?> OfExpression(Expression expression) => expression switch
    {
        ListLiteral l => l.Items,
        MapLiteral m => m.Entries,
        PropertyAccess p => [p.Target],
        IndexAccess i => [i.Target, i.Index],
        SliceAccess s => [s.Target, s.From, s.To],
        LabelPredicate l => [l.Target, l.Labels],
        UnaryExpression u => [u.Operand],
        BinaryExpression b => [b.Left, b.Right],
        ComparisonChain c => c.Operands,
        TypePredicate t => [t.Operand],
        NormalizedPredicate n => [n.Operand],
        CaseExpression c => [c.Operand, .. c.Alternatives, c.Else],
        FunctionCall f => f.Arguments,
        ListComprehension l => [l.List, l.Where, l.Map],
        PatternComprehension p => [p.Pattern, p.Where, p.Map],
        ReduceExpression r => [r.Initial, r.List, r.Body],
        QuantifierExpression q => [q.List, q.Predicate],
        MapProjection m => [m.Target, .. m.Items],
        PatternExpression p => [p.Pattern],
        SubqueryExpression s => [s.Body],
        _ => [],
    };

    static IEnumerable<SyntaxNode?> OfClause(Clause clause) => clause switch
    {
        MatchClause m => [.. m.Pattern, m.Where],
        UnwindClause u => [u.List],
        WithClause w => [w.Projection, w.Where],
        ReturnClause r => [r.Projection],
        CreateClause c => c.Pattern,
        MergeClause m => [m.Pattern, .. m.Actions],
        SetClause s => s.Items,
        RemoveClause r => r.Items,
        DeleteClause d => d.Targets,
        ForeachClause f => [f.List, .. f.Body],
        CallProcedureClause c => [.. c.Arguments ?? [], c.Yield],
        CallSubqueryClause c => [c.Body, c.InTransactions],
        LoadCsvClause l => [l.Source],
        UseClause u => [u.Graph],
        ShowClause s => [.. s.Names, s.Yield, s.Where],
        _ => [],
    };

    static IEnumerable<SyntaxNode?> OfElement(PatternElement element) => element switch
    {
        NodePattern n => [n.Labels, n.Properties, n.Where],
        RelationshipPattern r => [r.Types, r.Properties, r.Where],
        ParenthesizedPath p => [.. p.Elements, p.Where],
        _ => [],
    };

    static IEnumerable<SyntaxNode?> OfLabels(LabelExpression labels) => labels switch
    {
        LabelName l => [l.Dynamic],
        LabelNot n => [n.Operand],
        LabelAnd a => [a.Left, a.Right],
        LabelOr o => [o.Left, o.Right],
        _ => [],
    };

    static IEnumerable<SyntaxNode?> OfSetItem(SetItem item) => item switch
    {
        SetProperty s => [s.Target, s.Value],
        SetDynamicProperty s => [s.Target, s.Key, s.Value],
        SetAllProperties s => [s.Target, s.Value],
        SetLabels s => [s.Target, .. s.Labels],
        _ => [],
    };
}
