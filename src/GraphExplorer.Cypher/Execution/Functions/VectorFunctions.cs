using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>
/// Likeness of two lists of numbers, from 0 to 1 (Neo4j manual, "Vector functions"): by their angle, or by their distance.
/// </summary>
static class VectorFunctions
{
    public static IEnumerable<NamedBody> All =>
    [
        NamedBody.Strict("vector.similarity.cosine", (_, a) => Cosine(Pair("vector.similarity.cosine", a))),
        NamedBody.Strict("vector.similarity.euclidean", (_, a) => Euclidean(Pair("vector.similarity.euclidean", a))),
    ];

    static Value Cosine((double[] A, double[] B) vectors)
    {
        var (product, squareA, squareB) = (0.0, 0.0, 0.0);
        for (var i = 0; i < vectors.A.Length; i++)
        {
            var (a, b) = (vectors.A[i], vectors.B[i]);
            product += a * b;
            squareA += a * a;
            squareB += b * b;
        }
        if (squareA == 0 || squareB == 0)
            throw Wrong.Argument("vector.similarity.cosine", "a vector of zeros has no direction");
        return Value.Of((1 + product / Math.Sqrt(squareA * squareB)) / 2);
    }

    static Value Euclidean((double[] A, double[] B) vectors)
    {
        var square = 0.0;
        for (var i = 0; i < vectors.A.Length; i++)
            square += (vectors.A[i] - vectors.B[i]) * (vectors.A[i] - vectors.B[i]);
        return Value.Of(1 / (1 + square));
    }

    static (double[] A, double[] B) Pair(string name, ReadOnlySpan<Value> arguments)
    {
        var (a, b) = (Vector(name, arguments[0]), Vector(name, arguments[1]));
        if (a.Length != b.Length || a.Length == 0)
            throw Wrong.Argument(name, $"the vectors have {a.Length} and {b.Length} dimensions, but need equally many");
        return (a, b);
    }

    static double[] Vector(string name, Value list)
    {
        var numbers = Array.ConvertAll(Wrong.List(name, list).Span.ToArray(), item => Wrong.Number(name, item));
        return Array.TrueForAll(numbers, double.IsFinite)
            ? numbers
            : throw Wrong.Argument(name, "a vector holds finite numbers");
    }
}
