using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>Numeric and logarithmic functions (openCypher 9, "Mathematical functions"; Neo4j 5 for round with a mode).</summary>
static class NumberFunctions
{
    const int RoundPrecisionMax = 15;

    public static IEnumerable<NamedBody> All =>
    [
        NamedBody.Strict("abs", (_, a) => Abs(a[0])),
        NamedBody.Strict("ceil", (_, a) => Value.Of(Math.Ceiling(Wrong.Number("ceil", a[0])))),
        NamedBody.Strict("floor", (_, a) => Value.Of(Math.Floor(Wrong.Number("floor", a[0])))),
        NamedBody.Strict("sign", (_, a) => Sign(Wrong.Number("sign", a[0]))),
        NamedBody.Strict("round", (_, a) => Round(a)),
        new("rand", (_, _) => Value.Of(Random.Shared.NextDouble())),
        new("e", (_, _) => Value.Of(Math.E)),
        OfNumber("exp", Math.Exp),
        OfNumber("log", Math.Log),
        OfNumber("log10", Math.Log10),
        OfNumber("sqrt", Math.Sqrt),
        NamedBody.Strict("isNaN", (_, a) => Value.Of(double.IsNaN(Wrong.Number("isNaN", a[0])))),
    ];

    internal static NamedBody OfNumber(string name, Func<double, double> function) =>
        NamedBody.Strict(name, (_, a) => Value.Of(function(Wrong.Number(name, a[0]))));

    static Value Abs(Value number)
    {
        if (!number.TryInteger(out var integer)) return Value.Of(Math.Abs(Wrong.Number("abs", number)));
        return integer == long.MinValue
            ? throw ErrorCode.ArithmeticOverflow.At(null, $"abs({integer})")
            : Value.Of(Math.Abs(integer));
    }

    static Value Sign(double number) => Value.Of(double.IsNaN(number) ? 0L : Math.Sign(number));

    static Value Round(ReadOnlySpan<Value> arguments)
    {
        var number = Wrong.Number("round", arguments[0]);
        if (arguments.Length == 1) return Value.Of(HalfUp(number));
        var precision = Wrong.Count("round", "the precision", arguments[1]);
        if (precision > RoundPrecisionMax || !double.IsFinite(number)) return Value.Of(number);
        var mode = arguments.Length == 3 ? Wrong.Text("round", arguments[2]).ToUpperInvariant() : "HALF_UP";
        return Value.Of(Rounded(number, precision, mode));
    }

    // Rounding decimals in binary would turn 1.005 into 1.0; the decimal digits of the shortest form are what the user sees.
    static double Rounded(double number, int precision, string mode)
    {
        if (Math.Abs(number) >= 1e12) return number;
        var value = (decimal)number;
        var rounded = mode switch
        {
            "HALF_UP" => decimal.Round(value, precision, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => decimal.Round(value, precision, MidpointRounding.ToEven),
            "UP" => Away(value, precision),
            "DOWN" => decimal.Round(value, precision, MidpointRounding.ToZero),
            "CEILING" => decimal.Round(value, precision, MidpointRounding.ToPositiveInfinity),
            "FLOOR" => decimal.Round(value, precision, MidpointRounding.ToNegativeInfinity),
            "HALF_DOWN" => HalfDown(value, precision),
            _ => throw Wrong.Argument("round", $"'{mode}' is no mode; there are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN"),
        };
        return (double)rounded;
    }

    static decimal Away(decimal value, int precision) => decimal.Round(
        value, precision, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);

    static decimal HalfDown(decimal value, int precision)
    {
        var towardsZero = decimal.Round(value, precision, MidpointRounding.ToZero);
        var nearest = decimal.Round(value, precision, MidpointRounding.AwayFromZero);
        return Math.Abs(value - towardsZero) == Math.Abs(nearest - value) ? towardsZero : nearest;
    }

    // openCypher rounds a half upwards: round(-1.5) is -1.0.
    static double HalfUp(double number)
    {
        var below = Math.Floor(number);
        return number - below >= 0.5 ? below + 1 : below;
    }
}
