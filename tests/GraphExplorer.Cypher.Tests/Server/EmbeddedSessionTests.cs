using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Cypher.Server;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Server;

/// <summary>When a query outside of a transaction is committed, and what a session refuses.</summary>
public sealed class EmbeddedSessionTests : IDisposable
{
    const string MakeTwo = "UNWIND [1, 2] AS i CREATE (n:Made {i: i}) RETURN i";

    readonly CypherDatabase _database = CypherDatabase.Open(
        ":memory:", new CypherOptions { BookmarkWaitMax = TimeSpan.Zero });

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_write_is_committed_when_its_last_row_has_been_taken()
    {
        await using var result = await RunAsync(MakeTwo);
        Assert.Equal(0, Made());
        Assert.NotNull(await result.ReadAsync(default));
        Assert.NotNull(await result.ReadAsync(default));
        Assert.Equal(0, Made());

        Assert.Null(await result.ReadAsync(default));

        Assert.Equal(2, Made());
        Assert.Equal(Bookmarks.Of(_database, _database.Version), result.Summary.Bookmark);
    }

    [Fact]
    public async Task A_write_whose_rows_are_discarded_is_committed()
    {
        await using var result = await RunAsync(MakeTwo);
        await result.DiscardAsync(default);
        Assert.Equal(2, Made());
    }

    [Fact]
    public async Task A_write_that_is_left_before_its_last_row_is_taken_back()
    {
        await using (var result = await RunAsync(MakeTwo))
            Assert.NotNull(await result.ReadAsync(default));

        Assert.Equal(0, Made());
        await using var next = await RunAsync(MakeTwo);
        await next.DiscardAsync(default);
        Assert.Equal(2, Made());
    }

    [Fact]
    public async Task A_read_leaves_no_bookmark_of_its_own()
    {
        await using var result = await RunAsync("RETURN 1");
        await result.DiscardAsync(default);
        Assert.Null(result.Summary.Bookmark);
    }

    [Theory]
    [InlineData("SHOW DATABASES", "SYSTEM", null)]
    [InlineData("RETURN 1", "NEO4J", null)]
    [InlineData("CREATE (:Made)", "system", "Neo.ClientError.Statement.AccessMode")]
    [InlineData("RETURN 1", "other", "Neo.ClientError.Database.DatabaseNotFound")]
    public async Task A_database_is_known_by_its_name_in_any_case(string query, string name, string? code) =>
        Assert.Equal(code, await CodeAsync(query, new BoltTransactionSettings { Database = name }));

    [Theory]
    [InlineData("ann", null)]
    [InlineData("bob", "Neo.ClientError.Security.Forbidden")]
    public async Task A_user_may_act_as_herself_only(string user, string? code) =>
        Assert.Equal(code, await CodeAsync("RETURN 1", new BoltTransactionSettings { ImpersonatedUser = user }));

    [Fact]
    public async Task A_bookmark_whose_commit_does_not_come_in_time_is_a_transient_error()
    {
        var next = new BoltTransactionSettings { Bookmarks = [Bookmarks.Of(_database, _database.Version + 1)] };
        Assert.Equal("Neo.TransientError.Transaction.BookmarkTimeout", await CodeAsync("RETURN 1", next));
        await using (var write = await RunAsync(MakeTwo)) await write.DiscardAsync(default);
        Assert.Null(await CodeAsync("RETURN 1", next));
    }

    [Fact]
    public async Task Many_short_queries_of_a_transaction_add_up_to_their_sum_and_no_more()
    {
        var session = await LogonAsync();
        await using var transaction = await session.BeginAsync(
            new BoltTransactionSettings { Timeout = TimeSpan.FromMinutes(10) }, default);
        for (var i = 0; i < 200; i++)
        {
            await using var result = await transaction.RunAsync(QueryOf(MakeTwo), default);
            await result.DiscardAsync(default);
        }

        await transaction.CommitAsync(default);
        Assert.Equal(400, Made());
    }

    async Task<string?> CodeAsync(string query, BoltTransactionSettings settings)
    {
        try
        {
            await using var result = await RunAsync(query, settings);
            await result.DiscardAsync(default);
            return null;
        }
        catch (BoltFailureException failure)
        {
            return failure.Code;
        }
    }

    async Task<IBoltResult> RunAsync(string query, BoltTransactionSettings? settings = null)
    {
        var session = await LogonAsync();
        return await session.RunAsync(QueryOf(query), settings ?? BoltTransactionSettings.Default, default);
    }

    ValueTask<IBoltSession> LogonAsync() => new EmbeddedBackend(_database, _ => true, timeoutMax: null)
        .LogonAsync(new BoltLogon("basic", "ann", "secret", BoltPeer.InProcess), default);

    static BoltQuery QueryOf(string text) => new(text, new Dictionary<string, object?>());

    long Made()
    {
        using var cursor = _database.Run("MATCH (n:Made) RETURN count(n)");
        Assert.True(cursor.Read());
        return cursor.Current[0].AsInteger();
    }
}
