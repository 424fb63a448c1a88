using CsCheck;
using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests.Tck;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Syntax;

/// <summary>Whatever the text is, parser and binder answer with a tree or with a <see cref="CypherException"/>.</summary>
public sealed class ParserRobustnessTests
{
    static readonly SyntaxLimits s_wide = new(TextCharactersMax: 64 * 1024 * 1024);

    public static TheoryData<string> Openings =>
    [
        "(", "[", "{a: ", "NOT ", "CASE WHEN ", "- ", "+", "-(", "size(", "[x IN ", "all(x IN [1] WHERE ", "EXISTS { MATCH (n) WHERE ",
        "reduce(a = 0, x IN ", "n {x: ", "(n {x: ", "[(a)-->(b {x: ", "COUNT { RETURN ", "x[", "CASE ", "n:(", "n:!", "1 IS :: LIST<",
    ];

    public static TheoryData<string> ClauseOpenings =>
    [
        "FOREACH (x IN [1] | ", "CALL { ", "CALL () { ", "MATCH ((", "MATCH (:!", "MATCH (:(", "MATCH (n WHERE (n WHERE ",
        "MERGE (n) ON CREATE SET n.x = [",
    ];

    [Theory]
    [MemberData(nameof(Openings))]
    public void Deep_nesting_of_expressions_is_an_error_and_not_a_crash(string opening)
    {
        var deepest = opening.Length <= "CASE WHEN ".Length && opening != "(n {x: " ? 1_000_000 : 100_000;
        for (var depth = 100; depth <= deepest; depth *= 10) CompileQuietly("RETURN " + Repeat(opening, depth));
    }

    [Theory]
    [MemberData(nameof(ClauseOpenings))]
    public void Deep_nesting_of_clauses_is_an_error_and_not_a_crash(string opening)
    {
        for (var depth = 100; depth <= 100_000; depth *= 10) CompileQuietly(Repeat(opening, depth));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("NOT ", "")]
    [InlineData("-", "")]
    [InlineData("size([", "])")]
    [InlineData("CASE WHEN true THEN ", " END")]
    [InlineData("COUNT { RETURN ", " AS x }")]
    public void Nesting_within_the_limit_is_read_and_above_it_refused(string open, string close)
    {
        string Nested(int levels) => "RETURN " + Repeat(open, levels) + "null" + Repeat(close, levels);

        Assert.Null(Compile(Nested(60), s_wide));
        Assert.Equal(ErrorCode.NestingTooDeep, Compile(Nested(201), s_wide)!.Code);
    }

    [Theory]
    [InlineData("+ 1")]
    [InlineData("* 1")]
    [InlineData("^ 1")]
    [InlineData(" XOR true")]
    [InlineData(" || 'a'")]
    [InlineData("[0]")]
    [InlineData(".a")]
    [InlineData(":A")]
    [InlineData(" IS NULL")]
    [InlineData(" = 1")]
    [InlineData(" AND true")]
    [InlineData(" OR false")]
    [InlineData(", 1")]
    public void Long_chains_are_an_error_and_not_a_crash(string term)
    {
        for (var count = 100; count <= 100_000; count *= 10) CompileQuietly("WITH null AS n RETURN n" + Repeat(term, count));
    }

    [Fact]
    public void A_filter_of_thousands_of_terms_is_no_nesting()
    {
        var terms = string.Join(" OR ", Enumerable.Range(0, 3000).Select(i => $"n.id = {i}"));
        Assert.Null(Compile($"MATCH (n) WHERE {terms} RETURN n", SyntaxLimits.Default));
    }

    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("RETURN 0x")]
    [InlineData("RETURN '")]
    [InlineData("RETURN \"\\u")]
    [InlineData("RETURN `")]
    [InlineData("RETURN $")]
    [InlineData("RETURN /*")]
    [InlineData("//")]
    [InlineData("")]
    public void A_token_of_a_million_characters_is_read_or_refused(string start)
    {
        foreach (var c in "1aé'\"`\\/* \n\u2014\U0001F600")
            CompileQuietly(start + new string(c, 1_000_000));
    }

    [Fact]
    public void A_text_above_the_limit_is_refused_before_it_is_read()
    {
        var error = Compile("RETURN " + new string('1', 64 * 1024), SyntaxLimits.Default);
        Assert.Equal(ErrorCode.QueryTooLong, error!.Code);
    }

    [Fact]
    public void Mutated_queries_give_a_tree_or_a_cypher_error()
    {
        var queries = TckFolder.Scenarios.SelectMany(s => s.Steps).Select(s => s.Document).OfType<string>()
            .Concat(s_samples).Distinct().ToArray();
        var query = Gen.Int[0, queries.Length - 1].Select(i => queries[i]);
        Gen.Select(query, query, Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 6], Gen.Char)
            .Sample((text, other, at, length, kind, c) => CompileQuietly(Mutate(text, other, (at, length), kind, c)), iter: 10_000);
    }

    static readonly string[] s_samples =
    [
        "MATCH (a:A|B&!C WHERE a.x > 1)-[r:T*1..3 {k: 'v'}]->(b) USING INDEX a:A(x) WHERE EXISTS { (b)--() } RETURN a {.*, x: 1}",
        "MATCH p = SHORTEST 2 PATHS ((x)-[e:T]->(y) WHERE x.z = 1){1,5} RETURN p, [n IN nodes(p) WHERE n:A | n.x] AS l",
        "CALL (a, b) { MATCH (a)-->(b) RETURN count(*) AS c } IN TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE RETURN c",
        "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:L) REQUIRE (n.a, n.b) IS NODE KEY OPTIONS {a: 1}",
        "SHOW INDEXES YIELD name, type ORDER BY name SKIP 1 LIMIT 2 WHERE type = 'RANGE' RETURN name",
        "FOREACH (x IN range(1, 3) | MERGE (n:N {i: x}) ON CREATE SET n.a = 1, n:X ON MATCH SET n += {b: 2} REMOVE n.c)",
        "UNWIND [1, 2.5e3, 0x1F, 0o17, 'it\\'s', \"\\u0041\", $p, $`q r`] AS x RETURN CASE x WHEN > 1, IS NULL THEN 'a' ELSE x END",
        "RETURN reduce(s = 0, x IN [1, 2] | s + x), all(x IN [] WHERE x), x IS NOT :: LIST<INTEGER NOT NULL> | STRING",
    ];

    static string Mutate(string text, string other, (int At, int Length) where, int kind, char c)
    {
        if (text.Length == 0) return text;
        var at = where.At * text.Length / 1001;
        var length = Math.Min(where.Length % 12, text.Length - at);
        var otherAt = where.Length * other.Length / 1001;
        return kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, c.ToString()),
            2 => text[..at] + c + text[(at + length)..],
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text[..at] + other[otherAt..],
            5 => text[..at],
            _ => text.Insert(at, other[otherAt..Math.Min(other.Length, otherAt + 15)]),
        };
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static void CompileQuietly(string text) => Compile(text, s_wide);

    static CypherError? Compile(string text, SyntaxLimits limits)
    {
        try
        {
            Binder.Bind(Parser.Parse(text, limits), new ProcedureCatalogue());
            return null;
        }
        catch (CypherException problem)
        {
            Assert.NotEqual("", problem.Message);
            return problem.Error;
        }
    }
}
