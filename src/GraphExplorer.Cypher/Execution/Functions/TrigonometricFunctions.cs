using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>Trigonometric functions; angles are in radians.</summary>
static class TrigonometricFunctions
{
    const double DegreesPerRadian = 180 / Math.PI;

    public static IEnumerable<NamedBody> All =>
    [
        NumberFunctions.OfNumber("acos", Math.Acos),
        NumberFunctions.OfNumber("asin", Math.Asin),
        NumberFunctions.OfNumber("atan", Math.Atan),
        NamedBody.Strict("atan2", (_, a) => Value.Of(Math.Atan2(Wrong.Number("atan2", a[0]), Wrong.Number("atan2", a[1])))),
        NumberFunctions.OfNumber("cos", Math.Cos),
        NumberFunctions.OfNumber("cosh", Math.Cosh),
        NumberFunctions.OfNumber("cot", angle => 1 / Math.Tan(angle)),
        NumberFunctions.OfNumber("coth", x => x == 0 ? double.NaN : 1 / Math.Tanh(x)),
        NumberFunctions.OfNumber("degrees", angle => angle * DegreesPerRadian),
        NumberFunctions.OfNumber("haversin", angle => (1 - Math.Cos(angle)) / 2),
        NumberFunctions.OfNumber("radians", degrees => degrees / DegreesPerRadian),
        NumberFunctions.OfNumber("sin", Math.Sin),
        NumberFunctions.OfNumber("sinh", Math.Sinh),
        NumberFunctions.OfNumber("tan", Math.Tan),
        NumberFunctions.OfNumber("tanh", Math.Tanh),
        new("pi", (_, _) => Value.Of(Math.PI)),
    ];
}
