using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>A query that asks for too much ends with an error that names the limit, and nothing else suffers.</summary>
public sealed class LimitTests : IDisposable
{
    readonly CypherDatabase _database = CypherDatabase.Open(":memory:", new CypherOptions
    {
        QueryTimeout = TimeSpan.FromMilliseconds(500),
        MemoryBytesMax = 32 * 1024 * 1024,
    });

    public LimitTests()
    {
        Drain("UNWIND range(1, 60) AS i CREATE (:N {i: i, name: 'node ' + i})");
        Drain("MATCH (a:N), (b:N) WHERE a.i < b.i AND (b.i - a.i) % 7 < 3 CREATE (a)-[:T]->(b)");
    }

    [Theory]
    [InlineData("MATCH (a)-[*]-(b)-[*]-(c) RETURN count(*)")]
    [InlineData("MATCH p = (a)-[*]->(b) RETURN count(p)")]
    [InlineData("MATCH (a)-[*1..20]-(b) RETURN count(*)")]
    [InlineData("MATCH ((x)-[:T]-(y)){1,20} RETURN count(*)")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)")]
    [InlineData("MATCH (a), (b), (c), (d) RETURN a, b, c, d ORDER BY a.name, b.name, c.name, d.name")]
    [InlineData("MATCH (a), (b), (c), (d), (e) RETURN collect([a.name, b.name, c.name, d.name, e.name])")]
    [InlineData("MATCH (a), (b), (c), (d), (e) RETURN DISTINCT a, b, c, d, e SKIP 100000000")]
    [InlineData("MATCH (a), (b), (c), (d), (e) WITH a, b, c, d, e, count(*) AS n RETURN sum(n)")]
    [InlineData("UNWIND range(1, 1000000000) AS x RETURN count(x)")]
    [InlineData("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x")]
    [InlineData("RETURN range(1, 1000000000)")]
    [InlineData("RETURN size(range(0, 9223372036854775807))")]
    [InlineData("RETURN [x IN range(1, 10000) | range(1, 10000)]")]
    [InlineData("RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s))")]
    [InlineData("RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))")]
    [InlineData("RETURN reduce(s = 0, x IN range(1, 1000000) | s + size([y IN range(1, 1000) WHERE y > x]))")]
    [InlineData("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y CREATE (:Bomb {x: x, y: y})")]
    [InlineData("MATCH (n) WHERE COUNT { (a)--(b)--(c)--(d)--(e) } > 0 RETURN n")]
    [InlineData("MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)-[*]-(b)) WHERE any(x IN nodes(p) WHERE x.i > 100) RETURN p")]
    [InlineData("UNWIND range(1, 1000000000) AS x CALL (x) { MATCH (n) RETURN count(n) AS c } RETURN sum(c)")]
    [InlineData("FOREACH (x IN range(1, 1000000) | FOREACH (y IN range(1, 100) | MERGE (:Bomb {x: x, y: y})))")]
    public void A_query_bomb_ends_at_a_limit_and_leaves_nothing(string bomb)
    {
        var problem = Assert.Throws<CypherException>(() => Drain(bomb));

        Assert.Equal("LimitExceeded", problem.Code.Type);
        Assert.NotNull(problem.Error.Hint);
        Assert.Equal([Value.Of(60L)], Rows("MATCH (n) RETURN count(n)"));
    }

    [Theory]
    [InlineData("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+$'")]
    [InlineData("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a|aa)+$'")]
    public void A_pattern_that_hangs_other_engines_answers(string query) => Assert.Equal([Value.False], Rows(query));

    [Fact]
    public void A_value_nested_without_end_is_an_error_and_not_the_end_of_the_process()
    {
        const string deep = "reduce(l = [], i IN range(1, 100000) | [l])";

        var problem = Assert.Throws<CypherException>(() => Drain($"RETURN {deep} = {deep} AS same"));

        Assert.Equal(ErrorCode.EvaluationTooDeep, problem.Code);
    }

    [Fact]
    public void The_limit_of_rows_is_counted_exactly()
    {
        using var database = CypherDatabase.Open(":memory:", new CypherOptions { RowsMax = 3 });
        using var enough = database.Run("UNWIND [1, 2, 3] AS x RETURN x");
        while (enough.Read())
        {
        }
        using var tooMany = database.Run("UNWIND [1, 2, 3, 4] AS x RETURN x");
        for (var i = 0; i < 3; i++) Assert.True(tooMany.Read());

        var problem = Assert.Throws<CypherException>(() => tooMany.Read());

        Assert.Equal(ErrorCode.RowLimit, problem.Code);
    }

    [Fact]
    public void A_text_past_its_limit_is_refused()
    {
        var problem = Assert.Throws<CypherException>(() => Drain($"RETURN '{new string('x', 70_000)}'"));

        Assert.Equal(ErrorCode.QueryTooLong, problem.Code);
    }

    [Fact]
    public async Task Others_are_answered_while_a_bomb_runs_until_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var settings = new RunSettings { Timeout = TimeSpan.Zero, Cancellation = cancellation.Token };
        var started = new TaskCompletionSource();
        var bomb = Task.Factory.StartNew(
            () =>
            {
                using var transaction = _database.BeginRead();
                using var cursor = _database.Run(
                    "UNWIND range(1, 9000000000000) AS x WITH x WHERE x = 1 OR x < 0 RETURN x", Parameters.None, transaction, settings);
                Assert.True(cursor.Read());
                started.SetResult();
                cursor.Read();
            },
            TaskCreationOptions.LongRunning);
        await started.Task;

        Assert.Equal([Value.Of("node 7")], Rows("MATCH (n:N {i: 7}) RETURN n.name"));
        Drain("CREATE (:N {i: 61})");
        Assert.False(bomb.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bomb);
    }

    public void Dispose() => _database.Dispose();

    void Drain(string query)
    {
        using var cursor = _database.Run(query);
        while (cursor.Read())
        {
        }
    }

    List<Value> Rows(string query)
    {
        using var cursor = _database.Run(query);
        var values = new List<Value>();
        while (cursor.Read()) values.Add(cursor.Current[0]);
        return values;
    }
}
