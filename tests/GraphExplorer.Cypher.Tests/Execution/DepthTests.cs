using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>
/// However deep a query or a value is nested, it is answered or refused: with the limits of text and nesting taken
/// away, so that nothing but the guards of the stack holds.
/// </summary>
public sealed class DepthTests : IDisposable
{
    readonly CypherDatabase _database = CypherDatabase.Open(":memory:", new CypherOptions
    {
        NestingMax = int.MaxValue,
        QueryCharactersMax = int.MaxValue,
        QueryTimeout = TimeSpan.FromSeconds(60),
    });

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{a: ", "1", "}")]
    [InlineData("NOT ", "true", "")]
    [InlineData("- ", "1", "")]
    [InlineData("CASE WHEN true THEN ", "1", " END")]
    [InlineData("size([", "1", "])")]
    [InlineData("[x IN ", "[]", " | x]")]
    [InlineData("all(x IN [] WHERE ", "true", ")")]
    [InlineData("reduce(a = 0, x IN [] | ", "1", ")")]
    [InlineData("COUNT { RETURN ", "1", " AS x }")]
    [InlineData("EXISTS { UNWIND [1] AS y RETURN ", "1", " AS x }")]
    [InlineData("COLLECT { RETURN ", "1", " AS x }")]
    public void Nested_expressions_are_answered_or_refused(string open, string innermost, string close)
    {
        var deepest = open.Contains("RETURN", StringComparison.Ordinal) ? 10_000 : 1_000_000;
        for (var depth = 100; depth <= deepest; depth *= 10)
            Answer("RETURN " + Repeat(open, depth) + innermost + Repeat(close, depth) + " AS result");
    }

    [Theory]
    [InlineData("1", " + 1")]
    [InlineData("'a'", " + 'a'")]
    [InlineData("true", " AND true")]
    [InlineData("false", " OR false")]
    [InlineData("true", " XOR true")]
    [InlineData("1", " = 1")]
    [InlineData("[1]", " + [1]")]
    [InlineData("null", "[0]")]
    [InlineData("null", ".a")]
    [InlineData("null", " IS NULL")]
    [InlineData("1", " IN [1]")]
    [InlineData("'a'", " || 'a'")]
    public void Long_chains_are_answered_or_refused(string first, string link)
    {
        for (var length = 100; length <= 20_000; length *= 10)
        {
            Answer("RETURN " + first + Repeat(link, length) + " AS result");
            Answer("UNWIND [1] AS u WITH u WHERE " + first + Repeat(link, length) + " RETURN u");
            Answer("EXPLAIN RETURN " + first + Repeat(link, length) + " AS result");
        }
    }

    [Theory]
    [InlineData("CALL () { ", "RETURN 1 AS x", " } WITH x AS y RETURN y AS x")]
    [InlineData("FOREACH (x IN [] | ", "CREATE ()", ")")]
    public void Nested_clauses_are_answered_or_refused(string open, string innermost, string close)
    {
        for (var depth = 100; depth <= 100_000; depth *= 10) Answer(Repeat(open, depth) + innermost + Repeat(close, depth));
    }

    [Theory]
    [InlineData("RETURN 1 AS x", " UNION ALL RETURN 1 AS x", "")]
    [InlineData("WITH 1 AS x", " WITH x", " RETURN x")]
    [InlineData("UNWIND [1] AS x", " UNWIND [1] AS y WITH x", " RETURN x")]
    [InlineData("MATCH (a)", "-->()", " RETURN a")]
    [InlineData("MATCH (a)", ", ()", " RETURN a")]
    [InlineData("OPTIONAL MATCH (a)", " OPTIONAL MATCH (a)-->()", " RETURN a")]
    [InlineData("CREATE (a)", "-[:T]->()", " RETURN a")]
    [InlineData("MATCH (a:A", "|A", ") RETURN a")]
    [InlineData("MATCH (a:A", "&!A", ") RETURN a")]
    [InlineData("RETURN [1", ", 1", "]")]
    public void Long_queries_are_answered_or_refused(string first, string link, string last)
    {
        foreach (var length in new[] { 10, 100, 1_000 }) Answer(first + Repeat(link, length) + last);
    }

    [Theory]
    [InlineData("RETURN $p AS v")]
    [InlineData("RETURN $p = $q AS v")]
    [InlineData("RETURN $p < $q AS v")]
    [InlineData("RETURN $p IN [$q] AS v")]
    [InlineData("UNWIND [$p, $q] AS v RETURN DISTINCT v")]
    [InlineData("UNWIND [$p, $q] AS v RETURN v ORDER BY v")]
    [InlineData("UNWIND [$p, $q] AS v RETURN v, count(*) AS n")]
    [InlineData("UNWIND [$p, $q] AS v RETURN max(v) AS v")]
    [InlineData("UNWIND [$p, $q] AS v RETURN collect(DISTINCT v) AS v")]
    [InlineData("RETURN valueType($p) AS v")]
    [InlineData("RETURN toString($p) AS v")]
    [InlineData("RETURN $p IS :: LIST<INTEGER> AS v")]
    [InlineData("CREATE (n {v: $p}) RETURN n.v AS v")]
    [InlineData("RETURN [x IN [$p] | [x, x]] AS v")]
    public void Deep_values_are_answered_or_refused(string query)
    {
        for (var depth = 100; depth <= 100_000; depth *= 10)
            foreach (var isMap in new[] { false, true })
                Answer(query, Parameters.Of(("p", Deep(depth, isMap)), ("q", Deep(depth, isMap))));
    }

    public void Dispose() => _database.Dispose();

    static Value Deep(int depth, bool isMap)
    {
        var value = Value.Of(1L);
        for (var i = 0; i < depth; i++) value = isMap ? Value.Of(MapValue.Of(("a", value))) : Value.Of(ListValue.Of(value));
        return value;
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>Runs the query to its end or to its error, and demands that the database goes on.</summary>
    void Answer(string query, Parameters? parameters = null)
    {
        var problem = Record.Exception(() => Drain(query, parameters));
        if (problem is not null) Assert.NotEqual("", Assert.IsType<CypherException>(problem).Message);
        Drain("RETURN 1", null);
    }

    void Drain(string query, Parameters? parameters)
    {
        using var cursor = _database.Run(query, parameters);
        while (cursor.Read())
        {
        }
    }
}
