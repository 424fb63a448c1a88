using System.Globalization;
using System.Text;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// Values as text: <see cref="Of(Value)"/> is toString() of the language, <see cref="Show"/> is for people.
/// </summary>
public static class ValueText
{
    const double PlainFrom = 1e-3;
    const double PlainBelow = 1e7;

    /// <summary>
    /// The text of a boolean, number, string, temporal value, duration or point as toString() gives it; null for
    /// everything else.
    /// </summary>
    public static string? Of(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Of(value.AsFloat()),
        ValueKind.Point => Of(value.AsPoint()),
        ValueKind.Date => value.AsDate().ToString(),
        ValueKind.LocalTime => value.AsLocalTime().ToString(),
        ValueKind.Time => value.AsTime().ToString(),
        ValueKind.LocalDateTime => value.AsLocalDateTime().ToString(),
        ValueKind.DateTime => value.AsDateTime().ToString(),
        ValueKind.Duration => value.AsDuration().ToString(),
        _ => null,
    };

    /// <summary>
    /// The shortest digits that give the same float again, always with a point: <c>1.0</c>, <c>0.001</c>, and with an
    /// exponent from ten million on and below a thousandth: <c>1.0E7</c>, <c>1.5E-4</c>.
    /// </summary>
    public static string Of(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var size = Math.Abs(number);
        if (size == 0 || size is >= PlainFrom and < PlainBelow)
            return shortest.Contains('.') ? shortest : shortest + ".0";
        return Scientific(shortest);
    }

    public static string Show(Value value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>From .NET's shortest form (<c>1E-05</c>, <c>12345678.5</c>, <c>0.0001</c>) to <c>d.dddEn</c>.</summary>
    static string Scientific(string shortest)
    {
        var sign = shortest.StartsWith('-') ? "-" : "";
        var body = shortest.AsSpan(sign.Length);
        var exponent = 0;
        if (body.IndexOf('E') is var e and >= 0)
        {
            exponent = int.Parse(body[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            body = body[..e];
        }
        var point = body.IndexOf('.') is var dot and >= 0 ? dot : body.Length;
        var digits = body.ToString().Replace(".", "");
        var zeros = digits.Length - digits.TrimStart('0').Length;
        exponent += point - 1 - zeros;
        digits = digits.Trim('0');
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{fraction}E{exponent}");
    }

    static string Of(PointValue point)
    {
        var z = point.Z is { } height ? $", z: {Of(height)}" : "";
        return $"point({{x: {Of(point.X)}, y: {Of(point.Y)}{z}, srid: {point.Srid}}})";
    }

    static void Append(StringBuilder text, Value value)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value.Kind)
        {
            case ValueKind.Null: text.Append("null"); break;
            case ValueKind.String: text.Append('\'').Append(value.AsString().Replace("'", "\\'")).Append('\''); break;
            case ValueKind.Node: text.Append("node ").Append(value.AsNode()); break;
            case ValueKind.Relationship: text.Append("relationship ").Append(value.AsRelationship()); break;
            case ValueKind.List: AppendList(text, value.AsList()); break;
            case ValueKind.Map: AppendMap(text, value.AsMap()); break;
            case ValueKind.Path: text.Append("path of ").Append(value.AsPath().Length); break;
            case ValueKind.Bytes: text.Append("bytes of ").Append(value.AsBytes().Span.Length); break;
            default: text.Append(Of(value)); break;
        }
    }

    static void AppendList(StringBuilder text, ListValue list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, list[i]);
        }
        text.Append(']');
    }

    static void AppendMap(StringBuilder text, MapValue map)
    {
        text.Append('{');
        for (var i = 0; i < map.Count; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(map.Keys[i]).Append(": ");
            Append(text, map.Values[i]);
        }
        text.Append('}');
    }
}
