using System.Globalization;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>Expressions of a wanted sort over the variables of a scope; they fail at run time only seldom.</summary>
sealed partial class ExpressionGenerator(Dice dice)
{
    /// <summary>Patterns and subqueries inside of expressions are made here.</summary>
    public required QueryGenerator Queries { get; init; }

    public Chains Chains { get; } = new(dice);

    public string Make(Sort sort, Scope scope, int depth)
    {
        if (dice.Chance(3) && sort is not (Sort.Node or Sort.Relationship or Sort.Path)) return "null";
        return sort switch
        {
            Sort.Integer => Integer(scope, depth),
            Sort.Float => Float(scope, depth),
            Sort.Text => Text(scope, depth),
            Sort.Truth => Truth(scope, depth),
            Sort.Mixed => Mixed(scope, depth),
            Sort.Integers => Integers(scope, depth),
            Sort.Texts => Texts(scope, depth),
            Sort.Map => Map(scope, depth),
            _ => scope.Of(sort) is { Count: > 0 } names ? dice.OneOf(names) : "null",
        };
    }

    /// <summary>A scalar that has an order and can be a grouping key.</summary>
    public (string Text, Sort Sort) Scalar(Scope scope, int depth)
    {
        var sort = dice.Pick(Sort.Integer, Sort.Integer, Sort.Text, Sort.Truth, Sort.Mixed, Sort.Float);
        return (Make(sort, scope, depth), sort);
    }

    public string Literal(Sort sort) => sort switch
    {
        Sort.Integer => dice.Between(-2, 5).ToString(CultureInfo.InvariantCulture),
        Sort.Float => dice.Pick("0.5", "1.5", "-2.5", "3.5"),
        Sort.Text => dice.Pick("'a'", "'b'", "'ab'", "''", "'B'", "'é'"),
        Sort.Truth => dice.Pick("true", "false"),
        Sort.Mixed => dice.Pick("1", "1.0", "2", "'a'", "'1'", "true", "0.0", "null"),
        _ => "null",
    };

    /// <summary>A variable of the sort, or a property that has it; null when the scope has neither.</summary>
    string? Leaf(Sort sort, Scope scope, string? key)
    {
        var leaves = scope.Of(sort).ToList();
        if (key is not null)
        {
            leaves.AddRange(scope.Of(Sort.Node).Select(n => $"{n}.{key}"));
            if (key is "i" or "s") leaves.AddRange(scope.Of(Sort.Relationship).Select(r => $"{r}.{key}"));
        }
        return leaves.Count > 0 && dice.Chance(75) ? dice.OneOf(leaves) : null;
    }

    string Integer(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(35)) return Leaf(Sort.Integer, scope, "i") ?? Literal(Sort.Integer);
        string Int() => Integer(scope, depth - 1);
        return dice.Below(16) switch
        {
            0 or 1 => Chains.Sum(() => Integer(scope, depth - 2)),
            2 => $"{Int()} * {Literal(Sort.Integer)}",
            3 => $"({Int()} {dice.Pick("/", "%")} {dice.Pick("2", "3", "-2")})",
            4 => $"abs({Int()})",
            5 => $"-({Int()})",
            6 => $"coalesce({Int()}, {Int()})",
            7 => Case(Sort.Integer, scope, depth),
            8 => $"size({LooseList(scope, depth)})",
            9 => $"size({Text(scope, depth - 1)})",
            10 => $"{Integers(scope, depth - 1)}[{dice.Between(-2, 2)}]",
            11 => $"{dice.Pick("head", "last")}({Integers(scope, depth - 1)})",
            12 => Reduce(scope, depth),
            13 => scope.Of(Sort.Path) is { Count: > 0 } paths ? $"length({dice.OneOf(paths)})" : $"sign({Int()})",
            14 => $"toInteger({dice.Pick("'3'", "'x'", Int(), "2.5")})",
            _ => Queries.CountSubquery(scope, depth),
        };
    }

    string Reduce(Scope scope, int depth)
    {
        var (sum, item) = (scope.Fresh("acc"), scope.Fresh("x"));
        var inner = scope.Inner();
        inner.Add(new ScopedName(item, Sort.Integer));
        return $"reduce({sum} = 0, {item} IN {Integers(scope, depth - 1)} | {sum} + coalesce({Integer(inner, depth - 2)}, 0))";
    }

    string Float(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(45)) return Leaf(Sort.Float, scope, "f") ?? Literal(Sort.Float);
        return dice.Below(5) switch
        {
            0 => $"({Float(scope, depth - 1)} {dice.Pick("+", "-")} {Integer(scope, depth - 1)})",
            1 => $"{Float(scope, depth - 1)} * {Float(scope, depth - 2)}",
            2 => $"({Integer(scope, depth - 1)} / 2.0)",
            3 => $"toFloat({Integer(scope, depth - 1)})",
            _ => $"{dice.Pick("floor", "ceil", "abs", "round")}({Float(scope, depth - 1)})",
        };
    }

    string Text(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(40)) return Leaf(Sort.Text, scope, "s") ?? Literal(Sort.Text);
        string Inner() => Text(scope, depth - 1);
        return dice.Below(13) switch
        {
            0 => $"({Inner()} + {Inner()})",
            1 => $"({Inner()} || {Inner()})",
            2 => $"toString({Make(dice.Pick(Sort.Integer, Sort.Truth, Sort.Text), scope, depth - 1)})",
            3 => $"{dice.Pick("toUpper", "toLower", "trim", "reverse")}({Inner()})",
            4 => $"substring({Inner()}, {dice.Below(3)}{dice.Pick("", ", 1", ", 0")})",
            5 => $"{dice.Pick("left", "right")}({Inner()}, {dice.Below(3)})",
            6 => $"replace({Inner()}, {dice.Pick("'a'", "'b'")}, {Literal(Sort.Text)})",
            7 => $"coalesce({Inner()}, {Inner()})",
            8 => Case(Sort.Text, scope, depth),
            9 when scope.Of(Sort.Relationship) is { Count: > 0 } edges => $"type({dice.OneOf(edges)})",
            10 => $"({Inner()} + {Integer(scope, depth - 1)})",
            11 => $"{Texts(scope, depth - 1)}[0]",
            _ => $"split({Inner()}, 'b')[0]",
        };
    }

    string Mixed(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(60)) return Leaf(Sort.Mixed, scope, "m") ?? Literal(Sort.Mixed);
        return dice.Below(4) switch
        {
            0 => $"coalesce({Mixed(scope, depth - 1)}, {Mixed(scope, depth - 1)})",
            1 => Case(Sort.Mixed, scope, depth),
            2 => Make(dice.Pick(Sort.Integer, Sort.Text, Sort.Truth), scope, depth - 1),
            _ => $"[{Mixed(scope, depth - 1)}, {Mixed(scope, depth - 1)}][{dice.Below(2)}]",
        };
    }

    string Integers(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(30))
            return Leaf(Sort.Integers, scope, "l") ?? $"[{string.Join(", ", Enumerable.Range(0, dice.Below(4)).Select(_ => Make(Sort.Integer, scope, 0)))}]";
        return dice.Below(8) switch
        {
            0 => $"range({dice.Between(-1, 2)}, {dice.Between(0, 4)}{dice.Pick("", ", 2", ", -1")})",
            1 => $"({Integers(scope, depth - 1)} + {Integers(scope, depth - 1)})",
            2 => $"({Integers(scope, depth - 1)} + {Integer(scope, depth - 1)})",
            3 => $"{dice.Pick("tail", "reverse")}({Integers(scope, depth - 1)})",
            4 => $"{Integers(scope, depth - 1)}[{dice.Pick("1..", "..2", "0..2", "-2..", "..-1", "2..1")}]",
            _ => Comprehension(Sort.Integers, scope, depth),
        };
    }

    string Texts(Scope scope, int depth)
    {
        if (depth <= 0 || dice.Chance(40)) return Leaf(Sort.Texts, scope, null) ?? $"[{Literal(Sort.Text)}, {Text(scope, depth - 1)}]";
        return dice.Below(3) switch
        {
            0 => $"split({Text(scope, depth - 1)}, 'a')",
            1 => $"[x IN {Integers(scope, depth - 1)} | toString(x)]",
            _ => $"reverse({Texts(scope, depth - 1)})",
        };
    }

    string Comprehension(Sort sort, Scope scope, int depth)
    {
        var item = scope.Fresh("x");
        var inner = scope.Inner();
        inner.Add(new ScopedName(item, Sort.Integer));
        var where = dice.Chance(60) ? $" WHERE {Truth(inner, depth - 2)}" : "";
        var map = dice.Chance(60) ? $" | {Make(sort == Sort.Integers ? Sort.Integer : Sort.Text, inner, depth - 2)}" : "";
        return $"[{item} IN {Integers(scope, depth - 1)}{where}{map}]";
    }

    /// <summary>A list whose order may be open, for uses that do not see the order.</summary>
    string LooseList(Scope scope, int depth)
    {
        var known = new[] { Sort.Integers, Sort.Texts, Sort.Nodes, Sort.Relationships }.SelectMany(scope.LooseOf).ToList();
        if (known.Count > 0 && dice.Chance(60)) return dice.OneOf(known);
        return dice.Below(4) switch
        {
            0 => Queries.PatternComprehension(scope, depth),
            1 => Queries.CollectSubquery(scope, depth),
            2 when scope.Of(Sort.Node) is { Count: > 0 } nodes => $"labels({dice.OneOf(nodes)})",
            _ => Integers(scope, depth - 1),
        };
    }

    string Map(Scope scope, int depth) => scope.HasEntities && dice.Chance(40)
        ? $"{dice.OneOf((IReadOnlyList<string>)[.. scope.Of(Sort.Node), .. scope.Of(Sort.Relationship)])} {{{dice.Pick(".i", ".i, .s", ".*", $"y: {Integer(scope, 0)}, .*")}}}"
        : $"{{x: {Integer(scope, depth - 1)}, y: {Text(scope, depth - 1)}}}";

    string Case(Sort sort, Scope scope, int depth)
    {
        string Result() => Make(sort, scope, depth - 1);
        var otherwise = dice.Chance(70) ? $" ELSE {Result()}" : "";
        return dice.Chance(50)
            ? $"CASE WHEN {Truth(scope, depth - 1)} THEN {Result()}{otherwise} END"
            : $"CASE {Make(Sort.Mixed, scope, depth - 1)} WHEN {Literal(Sort.Mixed)} THEN {Result()} WHEN {Make(Sort.Mixed, scope, 0)} THEN {Result()}{otherwise} END";
    }
}
