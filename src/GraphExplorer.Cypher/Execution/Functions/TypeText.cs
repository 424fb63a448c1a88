using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>The type of a value as valueType() names it (Cypher manual, "valueType()"): <c>LIST&lt;INTEGER NOT NULL&gt; NOT NULL</c>.</summary>
static class TypeText
{
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
        var kinds = list.Where(item => !item.IsNull).Select(Inner).Distinct().Order(StringComparer.Ordinal).ToArray();
        var suffix = list.Any(item => item.IsNull) ? "" : " NOT NULL";
        return kinds.Length == 0 ? "LIST<NULL>" : $"LIST<{string.Join(" | ", kinds.Select(kind => kind + suffix))}>";
    }
}
