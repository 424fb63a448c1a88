using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>SHOW commands and TERMINATE TRANSACTIONS.</summary>
sealed partial class Binder
{
    /// <summary>SHOW gives rows with all of its columns; YIELD, or the usual selection of columns, projects them.</summary>
    void BindShow(ShowClause clause, bool isLast)
    {
        if (clause.Yield is null && !isLast)
        {
            throw ErrorCode.UnexpectedSyntax.At(clause.Span, "What follows SHOW needs the columns that YIELD names")
                .WithHint("write YIELD * or YIELD and the columns");
        }
        var before = _scope.Symbols.Select(s => s.Name).ToList();
        var names = clause.Names.Select(BindExpression).ToList();
        var columns = ShowColumns.Of(clause.Kind);
        var yields = new List<SlotCopy>();
        var own = new Scope(_slots, _scope);
        for (var i = 0; i < columns.Count; i++)
            yields.Add(new SlotCopy(i, own.Declare(columns[i].Name, clause.Keyword, columns[i].Type).Slot));
        _parts.Clauses.Add(new BoundShow(clause.Span, clause.Kind, yields) { Types = clause.Types, Names = names });
        _scope = own;

        var items = ShowItems(clause);
        foreach (var (column, item) in before.SelectMany(_ => items, (column, item) => (column, item)))
        {
            if ((item.Alias?.Text ?? item.Text) == column)
                throw ErrorCode.VariableAlreadyBound.At(item.Span, column).WithHint("give the column another name with AS");
        }
        items.InsertRange(0, before.Select(name => ShowItem(clause, new Name(clause.Keyword, name), null, clause.Keyword)));
        var paging = clause.Yield?.Paging ?? Paging.None;
        Project(new Projection(clause.Span, false, false, items, paging), clause.Yield?.Where ?? clause.Where, isLast);
    }

    static List<ProjectionItem> ShowItems(ShowClause clause)
    {
        var columns = ShowColumns.Of(clause.Kind);
        if (clause.Yield is { All: false } yield)
        {
            foreach (var item in yield.Items) DemandColumn(columns, item.Column);
            return [.. yield.Items.Select(i => ShowItem(clause, i.Column, i.Alias, i.Span))];
        }
        var taken = clause.Yield is null ? columns.Take(ShowColumns.UsualCount(clause.Kind)) : columns;
        return [.. taken.Select(c => ShowItem(clause, new Name(clause.Keyword, c.Name), null, clause.Keyword))];
    }

    static void DemandColumn(IReadOnlyList<ProcedureOutput> columns, Name column)
    {
        if (columns.Any(c => c.Name == column.Text)) return;
        var known = columns.Select(c => c.Name).ToList();
        var near = NearNames.Find(column.Text, known);
        throw ErrorCode.UndefinedVariable.At(column.Span, column.Text)
            .WithHint(near is null ? "columns: " + string.Join(", ", known) : $"did you mean `{near}`?");
    }

    static ProjectionItem ShowItem(ShowClause clause, Name column, Name? alias, SourceSpan span) =>
        new(span, new Variable(column.Span, column.Text), alias ?? column, column.Text);
}
