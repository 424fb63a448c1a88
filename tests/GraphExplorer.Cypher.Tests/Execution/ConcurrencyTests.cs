using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>Many transactions at once: unique keys stay unique, and who keeps others from writing is sent away.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    const int Threads = 16;
    const int Keys = 50;

    readonly CypherDatabase _database = CypherDatabase.Open(":memory:");

    [Fact]
    public async Task Threads_that_merge_the_same_keys_make_each_once()
    {
        Drain("CREATE CONSTRAINT FOR (n:K) REQUIRE n.id IS UNIQUE");
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var key = 0; key < Keys; key++)
                Drain($"MERGE (n:K {{id: {key}}}) ON CREATE SET n.made = 1 ON MATCH SET n.made = n.made + 1");
        })));

        Assert.Equal([Value.Of((long)Keys), Value.Of((long)Keys), Value.Of((long)Threads), Value.Of((long)Threads)],
            Row("MATCH (n:K) RETURN count(n), count(DISTINCT n.id), min(n.made), max(n.made)"));
    }

    [Fact]
    public async Task Threads_that_create_the_same_key_succeed_once()
    {
        Drain("CREATE CONSTRAINT FOR (n:K) REQUIRE n.id IS UNIQUE");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(
            () => Record.Exception(() => Drain("CREATE (:K {id: 1})")))));

        Assert.Single(outcomes, problem => problem is null);
        Assert.All(outcomes.OfType<CypherException>(), problem => Assert.Same(ErrorCode.ConstraintViolation, problem.Code));
        Assert.Equal(Threads - 1, outcomes.OfType<CypherException>().Count());
    }

    [Fact]
    public void A_transaction_that_idles_in_the_place_of_the_writer_gives_way_to_one_that_waits()
    {
        using var database = CypherDatabase.Open(":memory:", new CypherOptions { WriterIdleMax = TimeSpan.FromMilliseconds(20) });
        using var idle = database.BeginWrite();
        using (database.Run("CREATE (:Idle)", Parameters.None, idle))
        {
        }

        database.Run("CREATE (:Busy)").Dispose();

        var problem = Assert.Throws<CypherException>(() => database.Run("CREATE (:Idle)", Parameters.None, idle));
        Assert.Same(ErrorCode.TransactionTerminated, problem.Code);
        Assert.Same(ErrorCode.TransactionTerminated, Assert.Throws<CypherException>(() => idle.Commit()).Code);
        idle.Dispose();
        database.Run("CREATE (:Busy)").Dispose();
        using var cursor = database.Run("MATCH (n) RETURN DISTINCT labels(n)[0], count(*)");
        Assert.True(cursor.Read());
        Assert.Equal([Value.Of("Busy"), Value.Of(2L)], cursor.Current.ToArray());
        Assert.False(cursor.Read());
    }

    [Fact]
    public void A_writer_that_waits_in_vain_is_told_to_try_again()
    {
        using var database = CypherDatabase.Open(":memory:", new CypherOptions { WriterWaitMax = TimeSpan.FromMilliseconds(20) });
        using var first = database.BeginWrite();
        using (database.Run("CREATE ()", Parameters.None, first))
        {
        }

        var problem = Assert.Throws<CypherException>(() => database.Run("CREATE ()"));

        Assert.StartsWith("Neo.TransientError.", problem.Code.Status);
        first.Commit();
    }

    public void Dispose() => _database.Dispose();

    void Drain(string query)
    {
        using var cursor = _database.Run(query);
        while (cursor.Read())
        {
        }
    }

    Value[] Row(string query)
    {
        using var cursor = _database.Run(query);
        Assert.True(cursor.Read());
        return cursor.Current.ToArray();
    }
}
