using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Function calls: which function, how many arguments, of which types, and the type of the result.</summary>
sealed partial class Binder
{
    BoundExpression BindFunctionCall(FunctionCall call)
    {
        if (IsAggregate(call)) return BindAggregateCall(call);
        if (FunctionCatalogue.Find(call.Function.Text) is not { } function) throw UnknownFunction(call);
        if (call.Star || call.Distinct)
        {
            throw ErrorCode.UnexpectedSyntax.At(call.Span,
                $"{(call.Star ? "*" : "DISTINCT")} can only be used with an aggregating function, not with {function.Name}()");
        }
        if (function.Name == "exists" && call.Arguments is [PatternExpression { Pattern.Selector: null } pattern])
            return BindPatternPredicate(pattern);
        var arguments = BindArguments(call, function);
        NoteDeprecatedCall(call, function, arguments);
        return new BoundCall(call.Span, ResultOf(function, arguments), function, arguments);
    }

    static CypherException UnknownFunction(FunctionCall call)
    {
        var name = call.Function.Text;
        if (Refusal(name) is { } reason)
            throw ErrorCode.NotSupported.At(call.Function.Span, $"{name}()").WithHint(reason);
        var hint = name.ToUpperInvariant() switch
        {
            "FILTER" => "write a list comprehension: [x IN list WHERE condition]",
            "EXTRACT" => "write a list comprehension: [x IN list | expression]",
            "RELS" => "did you mean relationships?",
            _ => NearNames.Find(name, FunctionCatalogue.All.Select(f => f.Name)) is { } near
                ? $"did you mean {near}?"
                : "SHOW FUNCTIONS lists all functions",
        };
        return ErrorCode.UnknownFunction.At(call.Function.Span, name).WithHint(hint);
    }

    /// <summary>Why there is no such function here although Neo4j has one; null when it has none either.</summary>
    static string? Refusal(string name) => name.ToUpperInvariant() switch
    {
        "FILE" or "LINENUMBER" => "a query cannot read files, so there is no LOAD CSV",
        var outside when outside.StartsWith("GENAI.", StringComparison.Ordinal) =>
            "a query cannot call services on the network; pass the vector as a parameter",
        var several when several.StartsWith("GRAPH.", StringComparison.Ordinal) =>
            "there is one graph, which every query reads",
        _ => null,
    };

    List<BoundExpression> BindArguments(FunctionCall call, FunctionSignature function)
    {
        var count = call.Arguments.Count;
        if (count < function.ArgumentsMin || count > function.ArgumentsMax)
        {
            throw ErrorCode.InvalidNumberOfArguments.At(call.Span, $"{function.Name}()",
                Arity(function.ArgumentsMin, function.ArgumentsMax), count == 1 ? "1 is" : $"{count} are")
                .WithHint(Usage(function));
        }
        var arguments = new List<BoundExpression>();
        for (var i = 0; i < count; i++)
        {
            var argument = BindExpression(call.Arguments[i]);
            var expected = function.Arguments[Math.Min(i, function.Arguments.Count - 1)];
            if (argument.Type.Excludes(expected.Type.Kinds))
            {
                throw ErrorCode.InvalidArgumentType.At(argument.Span,
                    $"{function.Name}() takes {expected.Type.Describe()}, but this is {argument.Type.Describe()}")
                    .WithHint(Usage(function));
            }
            arguments.Add(argument);
        }
        return arguments;
    }

    static string Arity(int min, int max) =>
        max == int.MaxValue ? $"at least {min} argument{(min == 1 ? "" : "s")}"
        : min == max ? $"{min} argument{(min == 1 ? "" : "s")}"
        : $"{min} to {max} arguments";

    static string Usage(FunctionSignature function)
    {
        var arguments = function.Arguments.Select(a => a.IsOptional ? $"[{a.Name}]" : a.Name);
        return $"{function.Name}({string.Join(", ", arguments)}{(function.IsVariadic ? ", …" : "")})";
    }

    /// <summary>Some functions give what they are given.</summary>
    static StaticType ResultOf(FunctionSignature function, IReadOnlyList<BoundExpression> arguments) => function.Name switch
    {
        "head" or "last" => ElementOf(arguments[0]),
        "tail" or "reverse" when arguments[0].Type.IsSurely(TypeKinds.List) => arguments[0].Type,
        "reverse" when arguments[0].Type.IsSurely(TypeKinds.String) => StaticType.String,
        "collect" => StaticType.ListOf(arguments[0].Type),
        "coalesce" => arguments.Select(a => a.Type).Aggregate((a, b) => a.Or(b)),
        "min" or "max" or "nullIf" => arguments[0].Type,
        _ => function.Result,
    };
}
