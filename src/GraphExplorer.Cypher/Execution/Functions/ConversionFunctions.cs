using System.Globalization;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>
/// Conversions (openCypher 9, "Type conversion functions"). A string that cannot be read gives null; a value of a type that
/// never converts is an error, and null for the <c>…OrNull</c> forms and in lists.
/// </summary>
static class ConversionFunctions
{
    const double TwoTo63 = 9223372036854775808.0;

    delegate bool Conversion(Value value, out Value result);

    public static IEnumerable<NamedBody> All =>
    [
        .. Family("toBoolean", "toBooleanList", "a BOOLEAN, INTEGER or STRING", TryBoolean),
        .. Family("toInteger", "toIntegerList", "a number, BOOLEAN or STRING", TryInteger),
        .. Family("toFloat", "toFloatList", "a number or STRING", TryFloat),
        .. Family("toString", "toStringList", "a STRING, number, BOOLEAN, temporal value, DURATION or POINT", TryText),
    ];

    static IEnumerable<NamedBody> Family(string name, string listName, string takes, Conversion convert)
    {
        yield return NamedBody.Strict(name, (_, a) => convert(a[0], out var result) ? result : throw Wrong.Type(name, takes, a[0]));
        yield return NamedBody.Strict(name + "OrNull", (_, a) => OrNull(convert, a[0]));
        yield return NamedBody.Strict(listName, (_, a) =>
            Value.Of(Wrong.List(listName, a[0]).Select(item => OrNull(convert, item)).ToArray()));
    }

    static Value OrNull(Conversion convert, Value value) => convert(value, out var result) ? result : default;

    static bool TryBoolean(Value value, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Boolean => value,
            ValueKind.Integer => Value.Of(value.AsInteger() != 0),
            ValueKind.String when bool.TryParse(value.AsString().Trim(), out var read) => Value.Of(read),
            _ => default,
        };
        return value.Kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.String;
    }

    static bool TryInteger(Value value, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Integer => value,
            ValueKind.Boolean => Value.Of(value.AsBoolean() ? 1L : 0L),
            ValueKind.Float => Whole(value.AsFloat()),
            ValueKind.String => ReadInteger(value.AsString().Trim()),
            _ => default,
        };
        return value.Kind is ValueKind.Integer or ValueKind.Boolean or ValueKind.Float or ValueKind.String;
    }

    static bool TryFloat(Value value, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Float => value,
            ValueKind.Integer => Value.Of((double)value.AsInteger()),
            ValueKind.String when TryRead(value.AsString().Trim(), out var read) => Value.Of(read),
            _ => default,
        };
        return value.Kind is ValueKind.Float or ValueKind.Integer or ValueKind.String;
    }

    static bool TryText(Value value, out Value result)
    {
        result = Value.Of(ValueText.Of(value));
        return !result.IsNull;
    }

    static Value ReadInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return Value.Of(integer);
        return TryRead(text, out var number) ? Whole(number) : default;
    }

    static Value Whole(double number) => number is >= -TwoTo63 and < TwoTo63 ? Value.Of((long)number) : default;

    static bool TryRead(string text, out double number)
    {
        const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Form, CultureInfo.InvariantCulture, out number);
    }
}
