namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>A query, and which of its columns hold lists in an order that the language leaves open.</summary>
/// <param name="Text">The query.</param>
/// <param name="Loose">Names of such columns.</param>
sealed record GeneratedQuery(string Text, IReadOnlySet<string> Loose)
{
    public bool Writes { get; init; }

    /// <summary>The query with brackets where the precedence of operators needs none; null when it has none to add.</summary>
    public string? Bracketed { get; init; }

    /// <summary>The rows have one order: what they are sorted by tells any two of them apart.</summary>
    public bool IsOrdered { get; init; }
}

/// <summary>Whole queries: clauses over a scope that grows and shrinks as the language says.</summary>
sealed partial class QueryGenerator
{
    const int Depth = 3;

    readonly Dice _dice;
    readonly ExpressionGenerator _expressions;
    readonly PatternGenerator _patterns;
    bool _ordered;
    bool _pages;

    public QueryGenerator(Dice dice)
    {
        _dice = dice;
        _expressions = new ExpressionGenerator(dice) { Queries = this };
        _patterns = new PatternGenerator(dice, _expressions);
    }

    public GeneratedQuery Generate()
    {
        var query = GenerateMarked();
        var chains = _expressions.Chains;
        return query with
        {
            Text = chains.Resolve(query.Text, bracketed: false),
            Bracketed = chains.Any ? chains.Resolve(query.Text, bracketed: true) : null,
        };
    }

    GeneratedQuery GenerateMarked()
    {
        (_ordered, _pages) = (false, true);
        if (_dice.Chance(8)) return Union();
        var scope = new Scope();
        var text = new List<string>();
        Read(scope, text, _dice.Between(1, 4));
        if (_dice.Chance(25)) return Write(scope, text);
        var columns = Return(scope, text);
        return new GeneratedQuery(string.Join('\n', text), Loose(columns)) { IsOrdered = _ordered };
    }

    static HashSet<string> Loose(IEnumerable<ScopedName> columns) => [.. columns.Where(c => c.IsLoose).Select(c => c.Text)];

    GeneratedQuery Union()
    {
        var parts = Enumerable.Range(0, _dice.Between(2, 3)).Select(_ =>
        {
            var scope = new Scope();
            var text = new List<string>();
            Read(scope, text, _dice.Between(1, 2));
            text.Add($"RETURN {_expressions.Make(Sort.Integer, scope, 1)} AS u, {_expressions.Make(Sort.Mixed, scope, 1)} AS v");
            return string.Join('\n', text);
        });
        return new GeneratedQuery(string.Join(_dice.Pick("\nUNION\n", "\nUNION ALL\n"), parts), new HashSet<string>());
    }

    /// <summary>Clauses that only read.</summary>
    void Read(Scope scope, List<string> text, int clauses)
    {
        for (var i = 0; i < clauses; i++)
        {
            var kind = _dice.Below(20);
            if (i == 0 && kind > 12) kind = 0;
            text.Add(kind switch
            {
                < 7 => Match(scope, optional: false),
                < 10 => Match(scope, optional: true),
                < 13 => Unwind(scope),
                < 17 when scope.All.Count > 0 => With(scope),
                < 19 => Call(scope),
                _ => Shortest(scope),
            });
        }
    }

    string Match(Scope scope, bool optional)
    {
        var before = scope.Inner();
        var known = scope.Of(Sort.Node);
        var parts = new List<string> { _patterns.Part(scope, before, _dice.Between(0, 2)) };
        var ofFirst = scope.Of(Sort.Node).Except(known).ToList();
        if (_dice.Chance(25)) parts.Add(_patterns.Part(scope, before, _dice.Between(0, 2)));
        var ofSecond = scope.Of(Sort.Node).Except(known).Except(ofFirst).ToList();
        var conditions = new List<string>();
        if (ofFirst.Count > 0 && ofSecond.Count > 0 && _dice.Chance(40)) conditions.Add(Joined(ofFirst, ofSecond));
        if (_dice.Chance(55)) conditions.Add(_expressions.Truth(scope, Depth - 1));
        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
        return $"{(optional ? "OPTIONAL " : "")}MATCH {string.Join(", ", parts)}{where}";
    }

    /// <summary>An equality that is all that connects two parts of a pattern.</summary>
    string Joined(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var key = _dice.Pick("i", "s", "m", "f");
        return $"{_dice.OneOf(first)}.{key} = {_dice.OneOf(second)}.{key}";
    }

    /// <summary>Shortest paths between nodes that are known and different; of one of several only the length is kept.</summary>
    string Shortest(Scope scope)
    {
        var (a, b, length) = (scope.Fresh("n"), scope.Fresh("n"), scope.Fresh("i"));
        var (path, type) = (scope.Fresh("p"), _dice.Pick("", ":R", ":R|S"));
        var hops = _dice.Pick("*", "*..3", "*1..2");
        var (arrow, names) = (_dice.Pick("->", "-"), string.Join(", ", scope.All.Select(n => n.Text).Append("")));
        var match = $"MATCH ({a}), ({b}) WHERE {a}.k < {b}.k ";
        match += _dice.Chance(50)
            ? $"MATCH {path} = {_dice.Pick("shortestPath", "allShortestPaths")}(({a})-[{type}{hops}]{arrow}({b}))"
            : $"MATCH {path} = {_dice.Pick("ALL SHORTEST", "SHORTEST 1", "ANY SHORTEST")} ({a})-[{type}]-{arrow[1..]}{_dice.Pick("+", "{1,3}")}({b})";
        scope.Add(new ScopedName(length, Sort.Integer));
        return $"{match} WITH {names}length({path}) AS {length}";
    }

    string Unwind(Scope scope)
    {
        var lists = scope.LooseOf(Sort.Nodes);
        if (lists.Count > 0 && _dice.Chance(50)) return $"UNWIND {_dice.OneOf(lists)} AS {scope.Add("n", Sort.Node)}";
        var list = _dice.Chance(70) ? _expressions.Make(Sort.Integers, scope, 2) : "[1, 1, 2, null]";
        return $"UNWIND {list} AS {scope.Add("i", Sort.Integer)}";
    }

    /// <summary>CALL with imports in one of its forms; it returns one value, or a few rows.</summary>
    string Call(Scope scope)
    {
        var imported = _dice.Some(scope.All, 0, 2);
        var inner = scope.With(imported);
        var names = string.Join(", ", imported.Select(i => i.Text));
        var text = new List<string>();
        var byWith = imported.Count > 0 && _dice.Chance(30);
        if (byWith) text.Add($"WITH {names}");
        text.Add(Match(inner, optional: _dice.Chance(30)));
        var column = scope.Fresh("i");
        var value = _dice.Chance(40) ? "count(*)" : _expressions.Make(Sort.Integer, inner, 1);
        var limit = value == "count(*)" || _dice.Chance(70) ? "" : $" ORDER BY {column} SKIP {_dice.Below(2)} LIMIT {_dice.Between(0, 3)}";
        text.Add($"RETURN {(_dice.Chance(15) ? "DISTINCT " : "")}{value} AS {column}{limit}");
        scope.Add(new ScopedName(column, Sort.Integer));
        var optional = _dice.Chance(20) ? "OPTIONAL " : "";
        return $"{optional}CALL {(byWith ? "" : $"({names}) ")}{{ {string.Join(' ', text)} }}";
    }

    public string ExistsSubquery(Scope scope, int depth) => $"EXISTS {{ {Body(scope, depth)} }}";

    public string CountSubquery(Scope scope, int depth) => $"COUNT {{ {Body(scope, depth)} }}";

    string Body(Scope scope, int depth)
    {
        var inner = scope.Inner();
        var pattern = _patterns.Part(inner, scope, _dice.Between(1, 2));
        var where = _dice.Chance(50) ? " WHERE " + _expressions.Truth(inner, Math.Min(depth - 2, 1)) : "";
        if (_dice.Chance(40)) return pattern + where;
        var end = _dice.Below(4) switch
        {
            0 => $" RETURN DISTINCT {_expressions.Make(Sort.Integer, inner, 0)} AS d",
            1 => $" RETURN {_expressions.Make(Sort.Integer, inner, 0)} AS d ORDER BY d LIMIT 2",
            2 => $" RETURN count(*) AS d",
            _ => "",
        };
        return $"MATCH {pattern}{where}{end}";
    }

    public string CollectSubquery(Scope scope, int depth)
    {
        var inner = scope.Inner();
        var pattern = _patterns.Part(inner, scope, 1);
        return $"COLLECT {{ MATCH {pattern} RETURN {_expressions.Make(Sort.Integer, inner, Math.Min(depth - 2, 1))} }}";
    }

    public string PatternComprehension(Scope scope, int depth)
    {
        var inner = scope.Inner();
        var pattern = _patterns.Chain(inner, scope, _dice.Between(1, 2));
        var where = _dice.Chance(40) ? " WHERE " + _expressions.Truth(inner, Math.Min(depth - 2, 1)) : "";
        return $"[{pattern}{where} | {_expressions.Make(Sort.Integer, inner, Math.Min(depth - 2, 1))}]";
    }
}
