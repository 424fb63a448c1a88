using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>The rows of SHOW FUNCTIONS and SHOW PROCEDURES.</summary>
static class FunctionRows
{
    public static IEnumerable<Value[]> All() => FunctionCatalogue.All.Select(function => new[]
    {
        Value.Of(function.Name), Value.Of(function.Category), Value.Of(function.Description),
        Value.Of($"{function.Name}({Arguments(function.Arguments.Select(a => (a.Name, a.Type, a.IsOptional)))}) :: {TypeOf(function.Result)}"),
        Value.True, Value.Of(function.Arguments.Select(a => Described(a.Name, a.Type)).ToArray()),
        Value.Of(TypeOf(function.Result)), Value.Of(function.IsAggregate),
    });

    public static IEnumerable<Value[]> Procedures(ProcedureCatalogue catalogue) => catalogue.All.Select(procedure => new[]
    {
        Value.Of(procedure.Name), Value.Of(procedure.Description), Value.Of(procedure.Mode.ToString().ToUpperInvariant()),
        Value.False,
        Value.Of($"{procedure.Name}({Arguments(procedure.Inputs.Select(i => (i.Name, i.Type, i.Default is not null)))})"
            + (procedure.Outputs.Count == 0 ? "" : $" :: ({Arguments(procedure.Outputs.Select(o => (o.Name, o.Type, false)))})")),
        Value.Of(procedure.Inputs.Select(i => Described(i.Name, i.Type)).ToArray()),
        Value.Of(procedure.Outputs.Select(o => Described(o.Name, o.Type)).ToArray()),
    });

    static string Arguments(IEnumerable<(string Name, StaticType Type, bool IsOptional)> arguments) => string.Join(
        ", ", arguments.Select(a => a.IsOptional ? $"{a.Name} = null :: {TypeOf(a.Type)}" : $"{a.Name} :: {TypeOf(a.Type)}"));

    static Value Described(string name, StaticType type) => Value.Of(MapValue.Of(
        ("name", Value.Of(name)), ("type", Value.Of(TypeOf(type))), ("description", Value.Of($"{name} :: {TypeOf(type)}")),
        ("isDeprecated", Value.False)));

    static string TypeOf(StaticType type)
    {
        if (type.Kinds == TypeKinds.Any) return "ANY";
        if (type.Kinds == TypeKinds.List) return type.Element is { } element ? $"LIST<{TypeOf(element)}>" : "LIST<ANY>";
        var names = Enum.GetValues<ValueKind>().Where(kind => kind != ValueKind.Null && (type.Kinds & BitOf(kind)) != 0);
        return string.Join(" | ", names.Select(KindNames.Of));
    }

    static TypeKinds BitOf(ValueKind kind) => Enum.Parse<TypeKinds>(kind.ToString());
}
