namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>Patterns: chains of nodes and relationships over known and new variables.</summary>
sealed class PatternGenerator(Dice dice, ExpressionGenerator expressions)
{
    /// <summary>A part of a MATCH, perhaps named as a path.</summary>
    /// <param name="scope">Gets the new variables.</param>
    /// <param name="before">Variables that were there before the clause: only these may stand inside of the pattern.</param>
    /// <param name="hops">Number of relationships.</param>
    public string Part(Scope scope, Scope before, int hops)
    {
        if (!dice.Chance(15)) return Chain(scope, before, hops);
        var name = scope.Fresh("p");
        var text = $"{name} = {Chain(scope, before, hops)}";
        scope.Add(new ScopedName(name, Sort.Path));
        return text;
    }

    public string Chain(Scope scope, Scope before, int hops)
    {
        var text = Node(scope, before);
        for (var i = 0; i < hops; i++)
            text += dice.Chance(6) ? Group(scope) + Node(scope, before) : Relationship(scope, before) + Node(scope, before);
        return text;
    }

    string Node(Scope scope, Scope before)
    {
        var known = scope.Of(Sort.Node);
        if (known.Count > 0 && dice.Chance(35)) return $"({dice.OneOf(known)}{(dice.Chance(25) ? ":" + expressions.LabelExpression() : "")})";
        var labels = dice.Chance(45) ? ":" + expressions.LabelExpression() : "";
        var properties = Properties(before, 18);
        if (dice.Chance(15)) return $"({labels}{properties})";
        var name = scope.Fresh("n");
        var own = before.Inner();
        own.Add(new ScopedName(name, Sort.Node));
        var where = dice.Chance(12) ? $" WHERE {expressions.Truth(own, 1)}" : "";
        scope.Add(new ScopedName(name, Sort.Node));
        return $"({name}{labels}{properties}{where})";
    }

    string Properties(Scope before, int percent) => !dice.Chance(percent) ? "" : dice.Below(4) switch
    {
        0 => $" {{i: {expressions.Make(Sort.Integer, before, 1)}}}",
        1 => $" {{s: {expressions.Make(Sort.Text, before, 0)}}}",
        2 => $" {{m: {expressions.Make(Sort.Mixed, before, 0)}}}",
        _ => $" {{i: {expressions.Literal(Sort.Integer)}}}",
    };

    string Relationship(Scope scope, Scope before)
    {
        var types = dice.Below(5) switch
        {
            0 => $":{dice.Pick(GraphGenerator.Types)}|{dice.Pick(GraphGenerator.Types)}",
            1 or 2 => $":{dice.Pick(GraphGenerator.Types)}",
            _ => "",
        };
        if (dice.Chance(18)) return Walk(scope, types);
        if (types.Length == 0 && dice.Chance(25)) return dice.Pick("-->", "<--", "--");
        var known = before.Of(Sort.Relationship);
        var name = dice.Chance(60) ? scope.Fresh("r") : "";
        if (known.Count > 0 && dice.Chance(8)) return Arrow($"[{dice.OneOf(known)}]");
        var properties = dice.Chance(10) ? $" {{i: {expressions.Literal(Sort.Integer)}}}" : "";
        if (name.Length > 0) scope.Add(new ScopedName(name, Sort.Relationship));
        return Arrow($"[{name}{types}{properties}]");
    }

    string Walk(Scope scope, string types)
    {
        if (dice.Chance(25))
            return $"-[{types}]-{dice.Pick(">", "")}{dice.Pick("+", "*", "{0,2}", "{2}", "{1,3}")}";
        var name = dice.Chance(40) ? scope.Add("rs", Sort.Relationships) : "";
        return Arrow($"[{name}{types}*{dice.Pick("", "1..2", "0..2", "..2", "2", "0..", "2..3", "0", "3..1")}]");
    }

    string Group(Scope scope)
    {
        var (x, r, y) = (scope.Fresh("g"), scope.Fresh("g"), scope.Fresh("g"));
        var inner = scope.With([new(x, Sort.Node), new(r, Sort.Relationship), new(y, Sort.Node)]);
        var where = dice.Chance(40) ? $" WHERE {expressions.Truth(inner, 1)}" : "";
        var text = $" (({x}){dice.Pick("-", "<-")}[{r}]-({y}){where}){dice.Pick("{1,2}", "{0,2}", "+", "{2}")} ";
        if (!text.Contains("<-", StringComparison.Ordinal)) text = text.Replace($"[{r}]-(", $"[{r}]->(", StringComparison.Ordinal);
        scope.Add(new ScopedName(x, Sort.Nodes));
        scope.Add(new ScopedName(r, Sort.Relationships));
        return text;
    }

    string Arrow(string inside) => dice.Below(3) switch
    {
        0 => $"-{inside}->",
        1 => $"<-{inside}-",
        _ => $"-{inside}-",
    };
}
