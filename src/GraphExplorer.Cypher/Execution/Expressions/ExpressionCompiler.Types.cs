using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Type predicates: <c>x IS :: LIST&lt;INTEGER NOT NULL&gt;</c> (Neo4j 5, "Type predicate expressions").</summary>
sealed partial class ExpressionCompiler
{
    delegate bool TypeCondition(in Value value);

    Evaluator CompileTypeTest(BoundTypeTest test)
    {
        var (operand, condition, negated) = (Compile(test.Operand), CompileType(test.Tested), test.Negated);
        return run => Value.Of(condition(operand(run)) != negated);
    }

    static TypeCondition CompileType(TypeReference type)
    {
        if (type.Alternatives.Count > 0)
        {
            var alternatives = type.Alternatives.Select(CompileType).ToArray();
            return (in Value value) =>
            {
                foreach (var alternative in alternatives)
                    if (alternative(value))
                        return true;
                return false;
            };
        }
        var notNull = type.NotNull;
        if (type.Element is { } element)
        {
            var item = CompileType(element);
            return (in Value value) => value.IsNull ? !notNull : value.IsList && All(value.AsList(), item);
        }
        if (type.Text.EndsWith("PROPERTY VALUE", StringComparison.OrdinalIgnoreCase))
            return (in Value value) => value.IsNull ? !notNull : PropertyRules.Fault(value) is null;
        var kinds = KindsOf(type);
        return (in Value value) => value.IsNull ? !notNull : kinds is null || kinds.Contains(value.Kind);
    }

    static bool All(ListValue list, TypeCondition condition)
    {
        foreach (var item in list.Span)
            if (!condition(item))
                return false;
        return true;
    }

    /// <summary>The kinds that a type name stands for, null for ANY.</summary>
    static ValueKind[]? KindsOf(TypeReference type) => type.Text.ToUpperInvariant() switch
    {
        "ANY" or "ANY VALUE" => null,
        "NULL" or "NOTHING" => [],
        "BOOLEAN" or "BOOL" => [ValueKind.Boolean],
        "INTEGER" or "INT" or "SIGNED INTEGER" or "INTEGER64" or "INT64" => [ValueKind.Integer],
        "FLOAT" or "FLOAT64" => [ValueKind.Float],
        "STRING" or "VARCHAR" => [ValueKind.String],
        "LIST" or "ARRAY" => [ValueKind.List],
        "MAP" => [ValueKind.Map],
        "NODE" or "ANY NODE" or "VERTEX" or "ANY VERTEX" => [ValueKind.Node],
        "RELATIONSHIP" or "ANY RELATIONSHIP" or "EDGE" or "ANY EDGE" => [ValueKind.Relationship],
        "PATH" => [ValueKind.Path],
        "DATE" => [ValueKind.Date],
        "LOCAL TIME" or "TIME WITHOUT TIME ZONE" or "TIME WITHOUT TIMEZONE" => [ValueKind.LocalTime],
        "ZONED TIME" or "TIME WITH TIME ZONE" or "TIME WITH TIMEZONE" => [ValueKind.Time],
        "LOCAL DATETIME" or "TIMESTAMP WITHOUT TIME ZONE" or "TIMESTAMP WITHOUT TIMEZONE" => [ValueKind.LocalDateTime],
        "ZONED DATETIME" or "TIMESTAMP WITH TIME ZONE" or "TIMESTAMP WITH TIMEZONE" => [ValueKind.DateTime],
        "DURATION" => [ValueKind.Duration],
        "POINT" => [ValueKind.Point],
        _ => throw ErrorCode.UnexpectedSyntax.At(type.Span, $"Unknown type `{type.Text}`"),
    };
}
