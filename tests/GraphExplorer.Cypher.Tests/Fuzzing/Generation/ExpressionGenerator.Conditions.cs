namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>Conditions: comparisons, three-valued logic, patterns, quantifiers, subqueries.</summary>
sealed partial class ExpressionGenerator
{
    public string Truth(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(15)) return SmallTruth(scope);
        string Inner() => Truth(scope, depth - 1);
        return dice.Below(20) switch
        {
            0 or 1 => $"({Inner()} AND {Inner()})",
            2 => $"({Inner()} OR {Inner()})",
            3 => Chains.Logic(() => dice.Chance(70) ? SmallTruth(scope) : $"({Inner()})"),
            4 => $"({Inner()} XOR {Inner()})",
            5 or 6 => $"NOT ({Inner()})",
            7 => $"{Make(Sort.Integer, scope, depth - 1)} {Comparison()} {Make(Sort.Integer, scope, depth - 1)}",
            8 => $"{Make(Sort.Mixed, scope, depth - 1)} {Comparison()} {Make(Sort.Mixed, scope, depth - 1)}",
            9 => $"{Make(Sort.Text, scope, depth - 1)} {dice.Pick("STARTS WITH", "ENDS WITH", "CONTAINS", "=", "<>", "<")} {Make(Sort.Text, scope, depth - 1)}",
            10 => Membership(scope, depth),
            11 => $"({Make(dice.Pick(Sort.Integer, Sort.Text, Sort.Mixed, Sort.Truth), scope, depth - 1)}) IS {dice.Pick("", "NOT ")}NULL",
            12 => $"{Make(Sort.Integer, scope, 0)} {dice.Pick("<", "<=")} {Make(Sort.Integer, scope, 0)} {dice.Pick("<", "<=", ">")} {Make(Sort.Integer, scope, 0)}",
            13 => Quantified(scope, depth),
            14 => $"isEmpty({LooseList(scope, depth)})",
            15 => Queries.ExistsSubquery(scope, depth),
            16 => $"coalesce({Inner()}, {Inner()})",
            17 => Case(Sort.Truth, scope, depth),
            18 => $"{Integers(scope, depth - 1)} {dice.Pick("=", "<>")} {Integers(scope, depth - 1)}",
            _ => SmallTruth(scope),
        };
    }

    string Comparison() => dice.Pick("=", "<>", "<", "<=", ">", ">=");

    string SmallTruth(Scope scope)
    {
        var (nodes, edges) = (scope.Of(Sort.Node), scope.Of(Sort.Relationship));
        if (nodes.Count > 0 && dice.Chance(70))
        {
            var node = dice.OneOf(nodes);
            return dice.Below(9) switch
            {
                0 => $"{node}:{LabelExpression()}",
                1 or 2 => $"{node}.i {Comparison()} {Make(Sort.Integer, scope, 0)}",
                3 => $"{node}.m = {Make(Sort.Mixed, scope, 0)}",
                4 => $"{node}.b",
                5 => $"{node} {dice.Pick("=", "<>")} {dice.OneOf(nodes)}",
                6 => $"exists(({node}){dice.Pick("-->", "<--", "--", $"-[:{dice.Pick(GraphGenerator.Types)}]->")}({(dice.Chance(30) ? dice.OneOf(nodes) : "")}))",
                7 => $"{node}.s = {Make(Sort.Text, scope, 0)}",
                _ => $"{node}.i IN [{Literal(Sort.Integer)}, {Literal(Sort.Integer)}, null]",
            };
        }
        if (edges.Count > 0 && dice.Chance(60))
        {
            var edge = dice.OneOf(edges);
            return dice.Pick($"{edge}.i {Comparison()} {Make(Sort.Integer, scope, 0)}", $"{edge}:{dice.Pick(GraphGenerator.Types)}",
                $"type({edge}) = '{dice.Pick(GraphGenerator.Types)}'", $"startNode({edge}) = endNode({edge})");
        }
        return dice.Chance(60)
            ? $"{Make(Sort.Integer, scope, 0)} {Comparison()} {Make(Sort.Integer, scope, 0)}"
            : Leaf(Sort.Truth, scope, null) ?? dice.Pick("true", "false", "null");
    }

    string Membership(Scope scope, int depth) => dice.Below(3) switch
    {
        0 => $"{Make(Sort.Integer, scope, depth - 1)} IN {Integers(scope, depth - 1)}",
        1 => $"{Make(Sort.Mixed, scope, 0)} IN [{Make(Sort.Mixed, scope, 0)}, {Make(Sort.Mixed, scope, 0)}, {Make(Sort.Mixed, scope, 0)}]",
        _ when scope.LooseOf(Sort.Nodes) is { Count: > 0 } lists && scope.Of(Sort.Node) is { Count: > 0 } nodes =>
            $"{dice.OneOf(nodes)} IN {dice.OneOf(lists)}",
        _ => $"NOT ({Make(Sort.Text, scope, 0)} IN {Texts(scope, depth - 1)})",
    };

    string Quantified(Scope scope, int depth)
    {
        var item = scope.Fresh("x");
        var inner = scope.Inner();
        var (list, sort) = (Integers(scope, depth - 1), Sort.Integer);
        if (scope.LooseOf(Sort.Nodes) is { Count: > 0 } nodes && dice.Chance(50)) (list, sort) = (dice.OneOf(nodes), Sort.Node);
        else if (scope.LooseOf(Sort.Relationships) is { Count: > 0 } edges && dice.Chance(50))
            (list, sort) = (dice.OneOf(edges), Sort.Relationship);
        inner.Add(new ScopedName(item, sort));
        return $"{dice.Pick("all", "any", "none", "single")}({item} IN {list} WHERE {Truth(inner, depth - 2)})";
    }

    public string LabelExpression()
    {
        var (a, b) = (dice.Pick(GraphGenerator.Labels), dice.Pick(GraphGenerator.Labels));
        return dice.Below(8) switch
        {
            0 => $"{a}|{b}",
            1 => $"{a}&{b}",
            2 => $"!{a}",
            3 => $"({a}|{b})&!{dice.Pick(GraphGenerator.Labels)}",
            4 => "%",
            _ => a,
        };
    }
}
