using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Tests;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>A query that asks for too much ends with an error that names the limit, and nothing else suffers.</summary>
public sealed class LimitTests : IDisposable
{
    /// <summary>Ending of the names of bombs that are bombs only when their rows are sent.</summary>
    const string OnTheWire = ", sent";

    static readonly RunSettings s_unhurried = new() { Timeout = TimeSpan.Zero };

    readonly CypherDatabase _database = CypherDatabase.Open(":memory:", new CypherOptions
    {
        QueryTimeout = TimeSpan.FromMilliseconds(200),
        MemoryBytesMax = 32 * 1024 * 1024,
    });

    public LimitTests()
    {
        // Making the graph is no bomb, however slow the machine is.
        foreach (var statement in QueryBomb.Graph) _database.Run(statement, settings: s_unhurried).Dispose();
    }

    public static TheoryData<string> Bombs =>
        [.. QueryBomb.All.Select(bomb => bomb.Name).Where(name => !name.EndsWith(OnTheWire, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_query_bomb_ends_at_a_limit_and_leaves_nothing(string name)
    {
        var problem = Assert.Throws<CypherException>(() => Drain(QueryBomb.All.Single(bomb => bomb.Name == name).Text));

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

        using var patient = CypherDatabase.Open(":memory:", new CypherOptions { QueryTimeout = TimeSpan.Zero });
        using var cursor = patient.Run($"RETURN {deep} = {deep} AS same");
        var problem = Assert.Throws<CypherException>(() => cursor.Read());

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
        using var cursor = _database.Run(query, settings: s_unhurried);
        var values = new List<Value>();
        while (cursor.Read()) values.Add(cursor.Current[0]);
        return values;
    }
}
