using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Operators on two values that are more than a call of <see cref="Arithmetic"/> or <see cref="Equality"/>.</summary>
static class Operands
{
    /// <summary>Characters, or items of a list, from which the memory limit is asked before a sum is made.</summary>
    const int LargeFrom = 100_000;

    public static Value Signed(in Value value) => value.IsNull || value.IsNumber
        ? value
        : throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"`+` takes a number, not {KindNames.WithArticle(value.Kind)}");

    public static Value Add(Value left, Value right, QueryRun run)
    {
        if (left.IsInteger && !right.IsList) return Arithmetic.Add(left, right);
        DemandRoom(left, right, run);
        return run.Memory.Made(Arithmetic.Add(left, right));
    }

    public static Value Concatenate(Value left, Value right, QueryRun run)
    {
        if (left.IsNull || right.IsNull) return default;
        if ((left.IsString && right.IsString) || (left.IsList && right.IsList)) return Add(left, right, run);
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"`||` joins two strings or two lists, not {KindNames.WithArticle(left.Kind)} "
            + $"and {KindNames.WithArticle(right.Kind)}");
    }

    public static Value In(Value item, Value list)
    {
        if (list.IsNull) return default;
        if (list.IsList) return Value.Of(Equality.In(item, list.AsList()));
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"IN takes a list, not {KindNames.WithArticle(list.Kind)}");
    }

    public static Value StartsWith(in Value text, in Value part) => text.IsString && part.IsString
        ? Value.Of(text.AsString().StartsWith(part.AsString(), StringComparison.Ordinal))
        : default;

    public static Value EndsWith(in Value text, in Value part) => text.IsString && part.IsString
        ? Value.Of(text.AsString().EndsWith(part.AsString(), StringComparison.Ordinal))
        : default;

    public static Value Contains(in Value text, in Value part)
    {
        if (!text.IsString || !part.IsString) return default;
        WorkMeter.SpendOn(text.AsString());
        return Value.Of(text.AsString().Contains(part.AsString(), StringComparison.Ordinal));
    }

    static void DemandRoom(in Value left, in Value right, QueryRun run)
    {
        var size = SizeOf(left) + SizeOf(right);
        if (size < LargeFrom) return;
        run.Check();
        run.Memory.Demand(size * (left.IsList || right.IsList ? MemoryBudget.ValueBytes : sizeof(char)));
    }

    static long SizeOf(in Value value) =>
        value.IsString ? value.AsString().Length : value.IsList ? value.AsList().Count : 0;
}
