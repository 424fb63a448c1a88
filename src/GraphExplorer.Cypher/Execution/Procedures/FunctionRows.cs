using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>The rows of SHOW FUNCTIONS and SHOW PROCEDURES.</summary>
static class FunctionRows
{
    public static IEnumerable<Value[]> All() => FunctionCatalogue.All.Select(function => new[]
    {
        Value.Of(function.Name), Value.Of(function.Category), Value.Of(function.Description),
        Value.Of($"{function.Name}({Arguments(function.Arguments.Select(Said))}) :: {TypeOf(function.Result)}"),
        Value.True, Value.Of(function.Arguments.Select(a => Described(Said(a))).ToArray()),
        Value.Of(TypeOf(function.Result)), Value.Of(function.IsAggregate), default, default,
        Value.Of(function.Name == "id"), function.Name == "id" ? Value.Of("elementId") : default,
    });

    public static IEnumerable<Value[]> Procedures(ProcedureCatalogue catalogue) => catalogue.All.Select(procedure => new[]
    {
        Value.Of(procedure.Name), Value.Of(procedure.Description), Value.Of(procedure.Mode.ToString().ToUpperInvariant()),
        Value.False,
        Value.Of($"{procedure.Name}({Arguments(procedure.Inputs.Select(Said))})"
            + (procedure.Outputs.Count == 0 ? "" : $" :: ({Arguments(procedure.Outputs.Select(Said))})")),
        Value.Of(procedure.Inputs.Select(i => Described(Said(i))).ToArray()),
        Value.Of(procedure.Outputs.Select(o => Described(Said(o))).ToArray()),
        Value.False, default, default, Value.Of(procedure.ReplacedBy is not null), Value.Of(procedure.ReplacedBy),
        Value.Of(MapValue.Of(("deprecated", Value.Of(procedure.ReplacedBy is not null)))),
    });

    static Parameter Said(FunctionArgument argument) =>
        new(argument.Name, argument.Type, argument.IsOptional ? "null" : null);

    static Parameter Said(ProcedureArgument argument) => new(argument.Name, argument.Type, argument.Default);

    static Parameter Said(ProcedureOutput output) => new(output.Name, output.Type, null);

    static string Arguments(IEnumerable<Parameter> arguments) => string.Join(", ", arguments.Select(a => a.ToString()));

    static Value Described(Parameter parameter)
    {
        List<(string, Value)> entries =
        [
            ("name", Value.Of(parameter.Name)), ("type", Value.Of(TypeOf(parameter.Type))),
            ("description", Value.Of(parameter.ToString())), ("isDeprecated", Value.False),
        ];
        if (parameter.Default is { } text) entries.Add(("default", Value.Of($"DefaultParameterValue{{value={text}, type={TypeOf(parameter.Type)}}}")));
        return Value.Of(MapValue.Of([.. entries]));
    }

    static string TypeOf(StaticType type)
    {
        if (type.Kinds == TypeKinds.Any) return "ANY";
        if (type.Kinds == TypeKinds.List) return type.Element is { } element ? $"LIST<{TypeOf(element)}>" : "LIST<ANY>";
        var names = Enum.GetValues<ValueKind>().Where(kind => kind != ValueKind.Null && (type.Kinds & BitOf(kind)) != 0);
        return string.Join(" | ", names.Select(KindNames.Of));
    }

    static TypeKinds BitOf(ValueKind kind) => Enum.Parse<TypeKinds>(kind.ToString());

    /// <summary>An input or output in the form of a signature: <c>name = default :: TYPE</c>.</summary>
    sealed record Parameter(string Name, StaticType Type, string? Default)
    {
        public override string ToString() => $"{Name}{(Default is null ? "" : " = " + Default)} :: {TypeOf(Type)}";
    }
}
