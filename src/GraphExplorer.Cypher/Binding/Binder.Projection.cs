using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>WITH and RETURN: items, star, names of columns, and the border between two parts.</summary>
sealed partial class Binder
{
    void BindWith(WithClause clause)
    {
        CheckShadows(clause.Projection);
        Project(clause.Projection, clause.Where, isReturn: false);
        // Last, since any other error of the clause says more than that a name is missing.
        CheckAliases(clause.Projection, "WITH");
    }

    /// <summary>Neo4j 5: a subquery cannot give a new meaning to a variable of the query around it, which stays visible.</summary>
    void CheckShadows(Projection projection)
    {
        foreach (var item in projection.Items)
        {
            if (item.Alias is not { } alias || item.Expression is Variable same && same.Text == alias.Text) continue;
            if (_scope.Find(alias.Text) is { IsImport: true }) throw ErrorCode.VariableAlreadyBound.At(alias.Span, alias.Text);
        }
    }

    void BindReturn(ReturnClause clause, Nesting nesting)
    {
        if (clause.Projection is { Star: true } && !_scope.Symbols.Any(IsVisible))
            throw ErrorCode.NoVariablesInScope.At(clause.Keyword, "RETURN");
        if (nesting.IsCall) CheckAliases(clause.Projection, "the RETURN of a subquery");
        if (nesting.Expression is SubqueryKind.Collect
            && clause.Projection.Items.Count + (clause.Projection.Star ? _scope.Symbols.Count(IsVisible) : 0) != 1)
        {
            throw ErrorCode.InvalidClauseComposition.At(clause.Keyword, "COLLECT { } must return exactly one column");
        }
        Project(clause.Projection, where: null, isReturn: true);
    }

    /// <summary>Closes the part with a projection and goes on in the scope that it makes.</summary>
    void Project(Projection projection, Expression? where, bool isReturn)
    {
        var (bound, scope) = BindProjection(projection, where, isReturn);
        _parts.Close(bound);
        _scope = scope;
    }

    static bool IsVisible(Symbol symbol) => !symbol.IsImport;

    static void CheckAliases(Projection projection, string place)
    {
        foreach (var item in projection.Items)
        {
            if (item is { Alias: null, Expression: not Variable })
            {
                throw ErrorCode.NoExpressionAlias.At(item.Span, place).WithHint("write AS and a name behind it");
            }
        }
    }

    (BoundProjection Bound, Scope Next) BindProjection(Projection projection, Expression? where, bool isReturn)
    {
        var items = Expand(projection);
        var building = new ProjectionBuilding(_scope, new Scope(_slots), items, [.. items.Select(_ => _slots.Next())])
        {
            Slots = _slots,
        };
        AddImports(building.Next);
        var aggregates = items.Any(i => HasAggregate(i.Expression));
        if (aggregates || projection.Distinct) BindGrouped(building, aggregates);
        else BindPlainItems(building);
        BindPaging(building, projection, where);
        var bound = new BoundProjection(projection.Span, isReturn)
        {
            Columns = building.Columns,
            Assignments = building.Assignments,
            Aggregates = aggregates ? building.Grouping!.Calls : null,
            After = building.After,
            Distinct = projection.Distinct,
            OrderBy = building.OrderBy,
            Skip = building.Skip,
            Limit = building.Limit,
            Where = building.Where,
        };
        return (bound, building.Next);
    }

    /// <summary>The items with their names; a star stands for all variables, in the order of their names.</summary>
    List<NamedItem> Expand(Projection projection)
    {
        var items = new List<NamedItem>();
        if (projection.Star)
        {
            foreach (var symbol in _scope.Symbols.Where(IsVisible).OrderBy(s => s.Name, StringComparer.Ordinal))
                items.Add(new NamedItem(symbol.Name, new Variable(projection.Span, symbol.Name), projection.Span));
        }
        foreach (var item in projection.Items)
        {
            var name = item.Alias?.Text ?? (item.Expression is Variable v ? v.Text : item.Text);
            items.Add(new NamedItem(name, item.Expression, item.Alias?.Span ?? item.Span));
        }
        var names = new HashSet<string>();
        foreach (var item in items)
        {
            if (!names.Add(item.Name)) throw ErrorCode.ColumnNameConflict.At(item.Place, item.Name);
        }
        return items;
    }

    void BindPlainItems(ProjectionBuilding building)
    {
        for (var i = 0; i < building.Items.Count; i++)
        {
            var value = BindExpression(building.Items[i].Expression);
            building.Assignments.Add(new BoundAssignment(building.ItemSlots[i], value));
            building.AddColumn(i, value.Type);
        }
    }

    /// <summary>Variables of the query around a subquery stay visible in it, also behind each WITH.</summary>
    void AddImports(Scope scope)
    {
        if (!_parts.Nesting.Carries) return;
        foreach (var import in _parts.Nesting.Imports) scope.Add(import with { IsImport = true });
    }
}
