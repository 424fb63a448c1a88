namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>WITH and RETURN.</summary>
sealed partial class QueryGenerator
{
    string With(Scope scope)
    {
        if (_dice.Chance(15)) return "WITH *" + (_dice.Chance(50) ? " WHERE " + _expressions.Truth(scope, 2) : "");
        var (text, columns) = Items(scope);
        var ordered = Paging(columns);
        scope.Replace(columns);
        var where = _dice.Chance(30) ? " WHERE " + _expressions.Truth(scope, 2) : "";
        return $"WITH {text}{ordered}{where}";
    }

    List<ScopedName> Return(Scope scope, List<string> text)
    {
        if (scope.All.Count > 0 && _dice.Chance(8))
        {
            text.Add("RETURN *");
            return scope.All;
        }
        var (items, columns) = Items(scope);
        var paging = Paging(columns);
        _ordered = paging.Length > 0;
        text.Add($"RETURN {items}{paging}");
        return columns;
    }

    /// <summary>
    /// ORDER BY over all columns, so that the rows have one order, and then perhaps SKIP and LIMIT; nothing when a column
    /// has no order of its own.
    /// </summary>
    string Paging(List<ScopedName> columns)
    {
        if (!_pages || columns.Exists(c => c.IsLoose) || !_dice.Chance(35)) return "";
        var by = _dice.Some(columns, columns.Count, columns.Count).Select(c => c.Text + _dice.Pick("", " DESC", " ASC"));
        var skip = _dice.Chance(35) ? $" SKIP {_dice.Below(3)}" : "";
        var limit = _dice.Chance(45) ? $" LIMIT {_dice.Below(5)}" : "";
        return $" ORDER BY {string.Join(", ", by)}{skip}{limit}";
    }

    (string Text, List<ScopedName> Columns) Items(Scope scope)
    {
        var kept = scope.All.Count == 0 ? [] : _dice.Some([.. scope.All.Where(n => !n.IsLoose)], 0, 3);
        if (_dice.Chance(30)) return Aggregated(scope, kept);
        var distinct = _dice.Chance(20);
        var items = kept.Select(k => k.Text).ToList();
        var columns = kept.ToList();
        if (!distinct)
            foreach (var loose in scope.All.Where(n => n.IsLoose && _dice.Chance(50)))
            {
                items.Add(loose.Text);
                columns.Add(loose);
            }
        for (var i = items.Count == 0 ? 1 : _dice.Below(2); i > 0; i--)
        {
            var (text, sort) = _dice.Chance(80) ? _expressions.Scalar(scope, Depth) : Compound(scope);
            columns.Add(new ScopedName(scope.Fresh("v"), sort));
            items.Add($"{text} AS {columns[^1].Text}");
        }
        return ((distinct ? "DISTINCT " : "") + string.Join(", ", items), columns);
    }

    (string, Sort) Compound(Scope scope)
    {
        var sort = _dice.Pick(Sort.Integers, Sort.Map, Sort.Texts);
        return (_expressions.Make(sort, scope, 2), sort);
    }

    (string, List<ScopedName>) Aggregated(Scope scope, IReadOnlyList<ScopedName> keys)
    {
        var items = keys.Select(k => k.Text).ToList();
        var columns = keys.ToList();
        if (_dice.Chance(40))
        {
            var (key, sort) = _expressions.Scalar(scope, 1);
            columns.Add(new ScopedName(scope.Fresh("v"), sort));
            items.Add($"{key} AS {columns[^1].Text}");
        }
        for (var i = _dice.Between(1, 2); i > 0; i--)
        {
            var (text, sort, loose) = Aggregate(scope);
            columns.Add(new ScopedName(scope.Fresh("v"), sort, loose));
            items.Add($"{text} AS {columns[^1].Text}");
        }
        return (string.Join(", ", items), columns);
    }

    (string Text, Sort Sort, bool IsLoose) Aggregate(Scope scope)
    {
        var distinct = _dice.Chance(30) ? "DISTINCT " : "";
        string Integer() => _expressions.Make(Sort.Integer, scope, 1);
        var nodes = scope.Of(Sort.Node);
        return _dice.Below(9) switch
        {
            0 => ("count(*)", Sort.Integer, false),
            1 => ($"count({distinct}{_expressions.Make(Sort.Mixed, scope, 1)})", Sort.Integer, false),
            2 => ($"sum({distinct}{Integer()})", Sort.Integer, false),
            3 => ($"{_dice.Pick("min", "max")}({distinct}{Integer()})", Sort.Integer, false),
            4 => ($"{_dice.Pick("min", "max")}({_expressions.Make(Sort.Mixed, scope, 1)})", Sort.Mixed, false),
            5 => ($"avg({distinct}{Integer()})", Sort.Float, false),
            6 => ($"collect({distinct}{Integer()})", Sort.Integers, true),
            7 when nodes.Count > 0 => ($"collect({distinct}{_dice.OneOf(nodes)})", Sort.Nodes, true),
            7 when scope.HasEntities => ($"count({distinct}{_dice.OneOf(scope.Of(Sort.Relationship))})", Sort.Integer, false),
            _ => ($"count({distinct}{Integer()}) + sum({Integer()})", Sort.Integer, false),
        };
    }
}
