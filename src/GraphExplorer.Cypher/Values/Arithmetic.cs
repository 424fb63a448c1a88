using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// The operators <c>+ - * / % ^</c> (openCypher 9, "Mathematical operators", "String operators", "List operators").
/// Null in, null out. Integers stay integers and never wrap around: a result that does not fit is an error, as is
/// dividing one by 0; floats follow IEEE 754.
/// </summary>
/// <exception cref="CypherException">
/// Types that do not go together, overflow or division by zero; without a place.
/// </exception>
public static class Arithmetic
{
    public static Value Add(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var sum = unchecked(left.RawBits + right.RawBits);
            return ((left.RawBits ^ sum) & (right.RawBits ^ sum)) < 0
                ? throw Overflow(left, "+", right)
                : Value.Of(sum);
        }
        if (left.IsNull || right.IsNull) return default;
        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() + right.AsNumber());
        if (left.IsList)
            return Value.Of(right.IsList ? left.AsList().Concat(right.AsList()) : left.AsList().Append(right));
        if (right.IsList) return Value.Of(right.AsList().Prepend(left));
        if (right.Kind == ValueKind.Duration && Add(left, right.AsDuration()) is { } later) return later;
        if (left.Kind == ValueKind.Duration && Add(right, left.AsDuration()) is { } laterToo) return laterToo;
        if ((left.IsString || right.IsString) && ValueText.Of(left) is { } start && ValueText.Of(right) is { } end)
            return Value.Of(start + end);
        throw Mismatch(left, "+", right);
    }

    public static Value Subtract(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var difference = unchecked(left.RawBits - right.RawBits);
            return ((left.RawBits ^ right.RawBits) & (left.RawBits ^ difference)) < 0
                ? throw Overflow(left, "-", right)
                : Value.Of(difference);
        }
        if (left.IsNull || right.IsNull) return default;
        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() - right.AsNumber());
        if (right.Kind == ValueKind.Duration)
        {
            if (left.Kind == ValueKind.Duration) return Value.Of(left.AsDuration().Minus(right.AsDuration()));
            if (left.IsTemporal)
                return TemporalArithmetic.Add(left, TemporalArithmetic.Negate(right.AsDuration()))!.Value;
        }
        throw Mismatch(left, "-", right);
    }

    public static Value Multiply(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var high = Math.BigMul(left.RawBits, right.RawBits, out var low);
            return high != low >> 63 ? throw Overflow(left, "*", right) : Value.Of(low);
        }
        if (left.IsNull || right.IsNull) return default;
        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() * right.AsNumber());
        if (left.Kind == ValueKind.Duration && right.IsNumber) return Multiply(left.AsDuration(), right);
        if (right.Kind == ValueKind.Duration && left.IsNumber) return Multiply(right.AsDuration(), left);
        throw Mismatch(left, "*", right);
    }

    public static Value Divide(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return default;
        if (left.IsInteger && right.IsInteger)
        {
            if (right.RawBits == 0) throw ErrorCode.DivisionByZero.At(null);
            return right.RawBits == -1 ? Negate(left) : Value.Of(left.RawBits / right.RawBits);
        }
        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() / right.AsNumber());
        if (left.Kind == ValueKind.Duration && right.IsNumber)
        {
            if (right.AsNumber() == 0) throw ErrorCode.DivisionByZero.At(null);
            return Value.Of(left.AsDuration().DividedBy(right.AsNumber()));
        }
        throw Mismatch(left, "/", right);
    }

    /// <summary>The remainder, with the sign of the left side.</summary>
    public static Value Modulo(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return default;
        if (left.IsInteger && right.IsInteger)
        {
            if (right.RawBits == 0) throw ErrorCode.DivisionByZero.At(null);
            return Value.Of(right.RawBits == -1 ? 0 : left.RawBits % right.RawBits);
        }
        if (left.IsNumber && right.IsNumber) return Value.Of(left.AsNumber() % right.AsNumber());
        throw Mismatch(left, "%", right);
    }

    /// <summary>Always a float.</summary>
    public static Value Power(Value left, Value right)
    {
        if (left.IsNull || right.IsNull) return default;
        if (left.IsNumber && right.IsNumber) return Value.Of(Math.Pow(left.AsNumber(), right.AsNumber()));
        throw Mismatch(left, "^", right);
    }

    public static Value Negate(Value value) => value.Kind switch
    {
        ValueKind.Null => default,
        ValueKind.Integer when value.RawBits == long.MinValue =>
            throw ErrorCode.ArithmeticOverflow.At(null, $"-({value})"),
        ValueKind.Integer => Value.Of(-value.RawBits),
        ValueKind.Float => Value.Of(-value.AsFloat()),
        ValueKind.Duration => Value.Of(TemporalArithmetic.Negate(value.AsDuration())),
        _ => throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"`-` takes a number or a duration, not {Name(value)}"),
    };

    static Value? Add(Value value, DurationValue duration) => value.Kind == ValueKind.Duration
        ? Value.Of(value.AsDuration().Plus(duration))
        : TemporalArithmetic.Add(value, duration);

    static Value Multiply(DurationValue duration, Value factor) =>
        Value.Of(factor.IsInteger ? duration.Times(factor.AsInteger()) : duration.Times(factor.AsFloat()));

    static CypherException Overflow(Value left, string sign, Value right) =>
        ErrorCode.ArithmeticOverflow.At(null, $"{left} {sign} {right}");

    static CypherException Mismatch(Value left, string sign, Value right) => ErrorCode.InvalidArgumentTypeAtRuntime.At(
        null, $"`{sign}` does not go between {Name(left)} and {Name(right)}");

    static string Name(Value value) => KindNames.WithArticle(value.Kind);
}
