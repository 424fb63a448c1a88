using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>The type of a value as valueType() names it (Cypher manual, "valueType()"): <c>LIST&lt;INTEGER NOT NULL&gt; NOT NULL</c>.</summary>
static class TypeText
{
    /// <summary>The order of types within a union (Cypher manual, "Type normalization").</summary>
    static readonly ValueKind[] s_order =
    [
        ValueKind.Boolean, ValueKind.String, ValueKind.Integer, ValueKind.Float, ValueKind.Date, ValueKind.LocalTime,
        ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration, ValueKind.Point, ValueKind.Node,
        ValueKind.Relationship, ValueKind.Map, ValueKind.List, ValueKind.Path, ValueKind.Bytes,
    ];

    public static string Of(Value value)
    {
        if (value.IsNull) return "NULL";
        return Inner(value) + " NOT NULL";
    }

    static string Inner(Value value)
    {
        if (!value.IsList) return KindNames.Of(value.Kind);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var list = value.AsList();
        if (list.Count == 0) return "LIST<NOTHING>";
        var kinds = list.Where(item => !item.IsNull)
            .Select(item => (Rank: Array.IndexOf(s_order, item.Kind), Text: Inner(item))).Distinct()
            .OrderBy(kind => kind.Rank).ThenBy(kind => kind.Text, StringComparer.Ordinal)
            .Select(kind => kind.Text).ToArray();
        var suffix = list.Any(item => item.IsNull) ? "" : " NOT NULL";
        return kinds.Length == 0 ? "LIST<NULL>" : $"LIST<{string.Join(" | ", kinds.Select(kind => kind + suffix))}>";
    }
}
