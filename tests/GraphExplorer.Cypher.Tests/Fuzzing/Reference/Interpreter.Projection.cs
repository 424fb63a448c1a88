using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>WITH and RETURN: items, groups, DISTINCT, order, SKIP and LIMIT.</summary>
sealed partial class Interpreter
{
    /// <summary>The rows of the group over which an aggregating function is being computed.</summary>
    IReadOnlyList<PlainRow>? _group;

    sealed record Column(string Name, Expression Expression);

    PlainTable Project(Projection projection, IReadOnlyList<PlainRow> rows, PlainRow constant)
    {
        var items = projection.Items.Select(i => new Column(i.Alias?.Text ?? NameOf(i), i.Expression)).ToList();
        string[] star = projection.Star && rows.Count > 0 ? [.. rows[0].Keys.Order(StringComparer.Ordinal)] : [];
        string[] columns = [.. star.Concat(items.Select(i => i.Name)).Distinct()];
        var aggregates = items.Exists(i => HasAggregate(i.Expression));
        var made = aggregates ? Groups(items, star, rows, constant) : [.. rows.Select(row => (Before: row, After: Values(items, star, row)))];
        if (projection.Distinct)
            made = [.. Distinct(made.Select(m => m.After), columns).Select(row => (Before: PlainRow.Empty, After: row))];
        var paging = projection.Paging;
        if (paging.OrderBy.Count > 0)
            made = Sort(paging.OrderBy, made, seesBefore: !aggregates && !projection.Distinct, constant);
        var result = made.Select(m => constant.SetItems(m.After));
        if (paging.Skip is { } skip) result = result.Skip(Count(skip));
        if (paging.Limit is { } limit) result = result.Take(Count(limit));
        return new PlainTable(columns, [.. result]);
    }

    static string NameOf(ProjectionItem item) => item.Expression is Variable variable ? variable.Text : item.Text;

    int Count(Expression of) =>
        Eval(of, PlainRow.Empty).TryInteger(out var count) && count >= 0 ? (int)count : throw new PlainError("a count is wrong");

    PlainRow Values(List<Column> items, string[] star, PlainRow row)
    {
        Step();
        return PlainRow.Empty.SetItems(star.Select(s => KeyValuePair.Create(s, row[s])))
            .SetItems(items.Select(i => KeyValuePair.Create(i.Name, Eval(i.Expression, row))));
    }

    List<(PlainRow Before, PlainRow After)> Groups(
        List<Column> items, string[] star, IReadOnlyList<PlainRow> rows, PlainRow constant)
    {
        var keys = items.Where(i => !HasAggregate(i.Expression)).ToList();
        var groups = new List<(PlainRow Key, List<PlainRow> Rows)>();
        var same = new SameValues([.. star, .. keys.Select(k => k.Name)]);
        foreach (var row in rows)
        {
            var key = Values(keys, star, row);
            var at = groups.FindIndex(g => same.Equals(g.Key, key));
            if (at < 0) groups.Add((key, [row]));
            else groups[at].Rows.Add(row);
        }
        if (groups.Count == 0 && keys.Count + star.Length == 0) groups.Add((PlainRow.Empty, []));
        return [.. groups.Select(group =>
        {
            var first = group.Rows.Count > 0 ? group.Rows[0] : constant;
            var after = group.Key.SetItems(items.Except(keys)
                .Select(i => KeyValuePair.Create(i.Name, EvalInGroup(i.Expression, first, group.Rows))));
            return (PlainRow.Empty, after);
        })];
    }

    Value EvalInGroup(Expression expression, PlainRow first, List<PlainRow> rows)
    {
        (var around, _group) = (_group, rows);
        var value = Eval(expression, first);
        _group = around;
        return value;
    }

    List<(PlainRow Before, PlainRow After)> Sort(
        IReadOnlyList<SortItem> by, List<(PlainRow Before, PlainRow After)> rows, bool seesBefore, PlainRow constant)
    {
        var keyed = rows.Select(row =>
        {
            var sees = (seesBefore ? row.Before : constant).SetItems(row.After);
            return (Row: row, Keys: by.Select(item => Eval(item.Expression, sees)).ToArray());
        });
        return [.. keyed.Order(Comparer<((PlainRow, PlainRow) Row, Value[] Keys)>.Create((a, b) =>
        {
            for (var i = 0; i < by.Count; i++)
            {
                var order = PlainValues.Order(a.Keys[i], b.Keys[i]);
                if (order != 0) return by[i].Descending ? -order : order;
            }
            return 0;
        })).Select(k => k.Row)];
    }

    static bool IsAggregate(FunctionCall call) =>
        call.Star || FunctionCatalogue.Find(call.Function.Text) is { IsAggregate: true };

    static bool HasAggregate(SyntaxNode node) => node switch
    {
        SubqueryExpression => false,
        FunctionCall call when IsAggregate(call) => true,
        _ => SyntaxChildren.Of(node).Any(child => child is not null && HasAggregate(child)),
    };

    Value Aggregate(FunctionCall call)
    {
        var rows = _group ?? throw new BeyondReferenceException("an aggregate without a group");
        _group = null;
        try
        {
            if (call.Star) return Value.Of((long)rows.Count);
            if (call.Arguments.Count > 1) throw new BeyondReferenceException(call.Function.Text);
            var values = rows.Select(row => Eval(call.Arguments[0], row)).Where(v => !v.IsNull).ToList();
            if (call.Distinct)
                values = [.. values.Where((v, i) => values.FindIndex(w => PlainValues.Order(v, w) == 0) == i)];
            return Aggregate(call.Function.Text.ToUpperInvariant(), values);
        }
        finally
        {
            _group = rows;
        }
    }

    static Value Aggregate(string function, List<Value> values)
    {
        switch (function)
        {
            case "COUNT": return Value.Of((long)values.Count);
            case "COLLECT": return Value.Of(values.ToArray());
            case "MIN" or "MAX" when values.Count == 0: return Value.Null;
            case "MIN": return values.Min(s_order);
            case "MAX": return values.Max(s_order);
        }
        if (values.Exists(v => !v.IsNumber)) throw new PlainError($"{function} of what is no number");
        return function switch
        {
            "SUM" => values.Aggregate(Value.Of(0L), (a, b) => PlainValues.Calculate(BinaryOperator.Add, a, b)),
            "AVG" => values.Count == 0 ? Value.Null : Value.Of(values.Average(v => v.AsNumber())),
            _ => throw new BeyondReferenceException(function),
        };
    }

    static readonly Comparer<Value> s_order = Comparer<Value>.Create(PlainValues.Order);
}
