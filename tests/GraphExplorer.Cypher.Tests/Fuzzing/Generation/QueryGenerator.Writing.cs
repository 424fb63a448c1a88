namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>
/// Clauses that write, such that the order of the rows does not matter: no clause reads what it writes for another row,
/// and no property is set twice.
/// </summary>
sealed partial class QueryGenerator
{
    GeneratedQuery Write(Scope scope, List<string> text)
    {
        var free = new List<string> { "i", "s", "f", "m" };
        for (var i = _dice.Between(1, 2); i > 0; i--)
        {
            text.Add(_dice.Below(8) switch
            {
                0 or 1 => Create(scope),
                2 or 3 when scope.Of(Sort.Node).Count > 0 && free.Count > 0 => Set(scope, free),
                4 when scope.Of(Sort.Node) is { Count: > 0 } nodes => _dice.Pick(
                    $"SET {_dice.OneOf(nodes)}:{_dice.Pick(GraphGenerator.Labels)}", $"REMOVE {_dice.OneOf(nodes)}:{_dice.Pick(GraphGenerator.Labels)}",
                    $"REMOVE {_dice.OneOf(nodes)}.l"),
                5 => $"FOREACH (x IN {_expressions.Make(Sort.Integers, scope, 0)} | CREATE (:{_dice.Pick(GraphGenerator.Labels)} {{i: x}}))",
                6 => Merge(scope),
                _ => Create(scope),
            });
        }
        if (scope.HasEntities && _dice.Chance(20)) return Delete(scope, text);
        if (_dice.Chance(30)) text.Add($"WITH count(*) AS {Counted(scope)} {Match(scope, optional: false)}");
        else if (_dice.Chance(20)) return new GeneratedQuery(string.Join('\n', text), new HashSet<string>()) { Writes = true };
        _pages = false; // new entities have no order that could be told before
        var columns = Return(scope, text);
        return new GeneratedQuery(string.Join('\n', text), Loose(columns)) { Writes = true };
    }

    static string Counted(Scope scope)
    {
        scope.Replace([]);
        return scope.Add("i", Sort.Integer);
    }

    GeneratedQuery Delete(Scope scope, List<string> text)
    {
        var edges = scope.Of(Sort.Relationship);
        var name = edges.Count > 0 && _dice.Chance(50) ? _dice.OneOf(edges) : _dice.OneOf([.. scope.Of(Sort.Node), .. edges]);
        text.Add($"{(edges.Contains(name) && _dice.Chance(60) || _dice.Chance(10) ? "" : "DETACH ")}DELETE {name}");
        text.Add("RETURN count(*) AS c");
        return new GeneratedQuery(string.Join('\n', text), new HashSet<string>()) { Writes = true };
    }

    string Create(Scope scope)
    {
        var before = scope.Inner();
        var known = scope.Of(Sort.Node);
        string Node() => known.Count > 0 && _dice.Chance(40)
            ? $"({_dice.OneOf(known)})"
            : $"({scope.Add("n", Sort.Node)}{(_dice.Chance(70) ? ":" + _dice.Pick(GraphGenerator.Labels) : "")} {{i: {_expressions.Make(Sort.Integer, before, 0)}, s: {_expressions.Literal(Sort.Text)}}})";
        var text = _dice.Chance(30) ? $"({scope.Add("n", Sort.Node)}:{_dice.Pick(GraphGenerator.Labels)} {{i: {_expressions.Make(Sort.Integer, before, 0)}}})" : Node();
        if (text.Contains('{') && !_dice.Chance(60)) return $"CREATE {text}";
        var type = _dice.Pick(GraphGenerator.Types);
        var edge = $"[{scope.Add("r", Sort.Relationship)}:{type} {{i: {_expressions.Literal(Sort.Integer)}}}]";
        return $"CREATE {text}{_dice.Pick($"-{edge}->", $"<-{edge}-")}{Node()}";
    }

    string Set(Scope scope, List<string> free)
    {
        var (node, key) = (_dice.OneOf(scope.Of(Sort.Node)), _dice.OneOf(free));
        free.Remove(key);
        if (_dice.Chance(20)) return $"SET {node} += {{{key}: {_expressions.Literal(Sort.Mixed)}}}";
        if (key == "i" && _dice.Chance(50)) return $"SET {node}.i = {node}.i + 1";
        return $"SET {node}.{key} = {_expressions.Literal(key switch { "i" => Sort.Integer, "s" => Sort.Text, "f" => Sort.Float, _ => Sort.Mixed })}";
    }

    string Merge(Scope scope)
    {
        var known = scope.Of(Sort.Node);
        var on = _dice.Pick("", "", " ON CREATE SET {0}.z = 1", " ON MATCH SET {0}.z = 2 ON CREATE SET {0}.z = 1");
        if (known.Count > 0 && _dice.Chance(40))
        {
            var (a, b) = (_dice.OneOf(known), _dice.OneOf(known));
            var edge = scope.Add("r", Sort.Relationship);
            var arrow = $"-[{edge}:{_dice.Pick(GraphGenerator.Types)}]->";
            return $"MERGE ({a}){arrow}({b})" + on.Replace("{0}", edge, StringComparison.Ordinal);
        }
        var integers = scope.Of(Sort.Integer);
        var value = integers.Count > 0 && _dice.Chance(50) ? $"coalesce({_dice.OneOf(integers)}, 0)" : _expressions.Literal(Sort.Integer);
        var name = scope.Add("n", Sort.Node);
        return $"MERGE ({name}:{_dice.Pick(GraphGenerator.Labels)} {{i: {value}}})" + on.Replace("{0}", name, StringComparison.Ordinal);
    }
}
