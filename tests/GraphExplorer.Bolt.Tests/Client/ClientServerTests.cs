using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.Tests.Client;

public class ClientServerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(1000)]
    public async Task A_result_of_any_size_is_read_whole(int rows)
    {
        await using var fixture = new ClientFixture();
        Assert.Equal(Enumerable.Range(0, rows).Select(n => (long)n), await fixture.ReadNumbersAsync($"RANGE {rows}"));
    }

    [Fact]
    public async Task Values_of_every_type_go_there_and_come_back()
    {
        await using var fixture = new ClientFixture();
        var parameters = new Dictionary<string, object?>
        {
            ["null"] = null,
            ["text"] = "Ўзбекистон",
            ["number"] = long.MinValue,
            ["fraction"] = -0.5,
            ["flag"] = true,
            ["bytes"] = new byte[] { 0, 255 },
            ["list"] = new object?[] { 1L, "two", null },
            ["map"] = new Dictionary<string, object?> { ["k"] = new Dictionary<string, object?>() },
            ["date"] = new BoltDate(11_749),
            ["time"] = new BoltTime(1, 18_000),
            ["localTime"] = new BoltLocalTime(2),
            ["localDateTime"] = new BoltLocalDateTime(3, 4),
            ["dateTime"] = new BoltDateTime(1_000_000_000, 5, 18_000),
            ["zoned"] = new BoltZonedDateTime(1_000_000_000, 6, "Asia/Tashkent"),
            ["duration"] = new BoltDuration(1, 2, 3, 4),
            ["point"] = new BoltPoint2D(4326, 71.67, 41),
            ["point3"] = new BoltPoint3D(4979, 71.67, 41, 455),
        };
        var record = await fixture.Client.ReadAsync(async (transaction, token) =>
            await (await transaction.RunAsync("ECHO", parameters, token)).SingleAsync(token));
        Assert.Equal(parameters.Keys, record.Keys);
        foreach (var (key, value) in parameters)
            Assert.True(DeepValues.AreEqual(value, record[key]), key);
    }

    [Fact]
    public async Task No_more_than_the_fetch_size_is_asked_for_ahead()
    {
        await using var fixture = new ClientFixture();
        await using var transaction = await fixture.Client.BeginAsync();
        var result = await transaction.RunAsync("RANGE 1000");
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(i, (await result.ReadAsync())!.Get<long>("n"));
            Assert.InRange(fixture.Backend.RowsRead, i + 1, i / 10 * 10 + 11);
        }
    }

    [Fact]
    public async Task Several_results_of_a_transaction_are_read_in_turns()
    {
        await using var fixture = new ClientFixture();
        await using var transaction = await fixture.Client.BeginAsync();
        var first = await transaction.RunAsync("RANGE 25");
        var second = await transaction.RunAsync("RANGE 15");
        var third = await transaction.RunAsync("RANGE 5");
        var read = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            foreach (var result in new[] { third, first, second })
                read.Add((await result.ReadAsync())!.Get<long>("n"));
        }

        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4], read);
        Assert.Equal(20, (await first.ToListAsync()).Count);
        Assert.Equal(10, (await second.ToListAsync()).Count);
        Assert.Null(await third.ReadAsync());
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task A_summary_tells_what_the_query_did()
    {
        await using var fixture = new ClientFixture();
        await using (var transaction = await fixture.Client.BeginAsync())
        {
            var summary = await (await transaction.RunAsync("CREATE 3")).ConsumeAsync();
            Assert.Equal(BoltQueryType.WriteOnly, summary.QueryType);
            Assert.Equal(new BoltCounters { NodesCreated = 3 }, summary.Counters);
            Assert.True(summary.Counters.ContainsUpdates);
            Assert.Equal("test", summary.Database);
            Assert.NotNull(summary.AvailableAfter);
            Assert.NotNull(summary.ConsumedAfter);
        }

        Assert.Equal(0, fixture.Backend.Created);
    }

    [Fact]
    public async Task Plans_and_warnings_arrive()
    {
        await using var fixture = new ClientFixture();
        await using var transaction = await fixture.Client.BeginAsync();
        var plan = (await (await transaction.RunAsync("PLAN")).ConsumeAsync()).Plan!;
        Assert.Equal(("ProduceResults@test", new BoltProfile(3, 0, 7)), (plan.OperatorType, plan.Profile));
        Assert.Equal(["n"], plan.Identifiers);
        Assert.Equal(new BoltProfile(3, 4, 5), Assert.Single(plan.Children).Profile);
        var warning = Assert.Single((await (await transaction.RunAsync("WARN")).ConsumeAsync()).Notifications);
        Assert.Equal(
            new BoltNotification(
                "Neo.ClientNotification.Statement.UnknownLabelWarning",
                "Unknown label",
                "There is no label Grop.",
                "WARNING",
                "UNRECOGNIZED")
            {
                Position = new BoltPosition(9, 1, 10), GqlStatus = "01N50",
            },
            warning);
    }

    [Fact]
    public async Task A_write_is_committed_when_its_work_returns_and_rolled_back_when_it_throws()
    {
        await using var fixture = new ClientFixture();
        Assert.Equal("done", await fixture.Client.WriteAsync(async (transaction, token) =>
        {
            await transaction.RunAsync("CREATE 2", cancellationToken: token);
            return "done";
        }));
        Assert.Equal(2, fixture.Backend.Created);
        var failing = fixture.Client.WriteAsync<int>(async (transaction, token) =>
        {
            await transaction.RunAsync("CREATE 2", cancellationToken: token);
            throw new NotSupportedException();
        });
        await Assert.ThrowsAsync<NotSupportedException>(() => failing);
        Assert.Equal(2, fixture.Backend.Created);
        Assert.Equal(0, fixture.Backend.OpenWork);
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task Settings_and_bookmarks_reach_the_server_and_chain()
    {
        await using var fixture = new ClientFixture(options => options with { Database = "test" });
        var settings = new BoltTransactionSettings
        {
            Timeout = TimeSpan.FromSeconds(2),
            Bookmarks = ["mine"],
            Metadata = new Dictionary<string, object?> { ["app"] = "x" },
        };
        Assert.Equal(
            """["Read", 2000, "test", ["mine"], {"app": "x"}]""", await ShowAsync(BoltAccessMode.Read, settings));
        Assert.Equal("""["Write", null, "test", ["bookmark:1"], {}]""", await ShowAsync(BoltAccessMode.Write, null));
        Assert.Equal("""["Read", null, "test", ["bookmark:2"], {}]""", await ShowAsync(BoltAccessMode.Read, null));
        var result = await fixture.Client.RunAsync("SETTINGS", settings: settings);
        Assert.Equal(
            """["Write", 2000, "test", ["mine", "bookmark:3"], {"app": "x"}]""",
            Notation.Show((await result.SingleAsync()).Values));
        Assert.Equal("""["Read", null, "test", ["bookmark:4"], {}]""", await ShowAsync(BoltAccessMode.Read, null));

        var session = fixture.Client.OpenSession(["start"]);
        await session.WriteAsync((_, _) => Task.FromResult(0));
        Assert.Equal(["bookmark:6"], session.Bookmarks);
        Assert.Equal("""["Read", null, "test", ["bookmark:5"], {}]""", await ShowAsync(BoltAccessMode.Read, null));

        async Task<string> ShowAsync(BoltAccessMode mode, BoltTransactionSettings? with)
        {
            Func<BoltTransaction, CancellationToken, Task<string>> work = async (transaction, token) =>
            {
                var result = await transaction.RunAsync("SETTINGS", cancellationToken: token);
                return Notation.Show((await result.SingleAsync(token)).Values);
            };
            return await (mode == BoltAccessMode.Read
                ? fixture.Client.ReadAsync(work, with)
                : fixture.Client.WriteAsync(work, with));
        }
    }

    [Fact]
    public async Task An_auto_commit_result_gives_its_connection_back_when_it_is_through()
    {
        await using var fixture = new ClientFixture(options => options with { PoolSizeMax = 1 });
        await using (var result = await fixture.Client.RunAsync("RANGE 30"))
            Assert.Equal(30, (await result.ToListAsync()).Count);
        Assert.Equal(3, (await (await fixture.Client.RunAsync("CREATE 3")).ConsumeAsync()).Counters.NodesCreated);
        await (await fixture.Client.RunAsync("CREATE 4")).DisposeAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await (await fixture.Client.RunAsync("RANGE 2")).SingleAsync());
        await Assert.ThrowsAsync<BoltServerException>(
            () => fixture.Client.RunAsync("FAIL Neo.ClientError.Statement.SyntaxError"));
        await Assert.ThrowsAsync<ArgumentException>(
            () => fixture.Client.RunAsync("ECHO", new Dictionary<string, object?> { ["x"] = 1m }));
        Assert.Equal(7, fixture.Backend.Created);
        Assert.Equal(1, fixture.Connections);
        Assert.Equal(0, fixture.Backend.OpenWork);
    }

    [Fact]
    public async Task Rows_that_a_read_does_not_want_are_not_produced()
    {
        await using var fixture = new ClientFixture();
        var first = await fixture.Client.ReadAsync(async (transaction, token) =>
        {
            await foreach (var record in await transaction.RunAsync("RANGE 1000000000", cancellationToken: token))
                return record.Get<long>("n");
            return -1;
        });
        Assert.Equal(0, first);
        Assert.Equal(11, fixture.Backend.RowsRead);
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task A_read_that_is_disposed_early_is_ended_and_a_write_runs_to_its_end()
    {
        await using var fixture = new ClientFixture(options => options with { PoolSizeMax = 1 });
        var read = new BoltTransactionSettings { AccessMode = BoltAccessMode.Read };
        await using (var result = await fixture.Client.RunAsync("RANGE 1000000000", settings: read))
            Assert.NotNull(await result.ReadAsync());
        Assert.Equal(11, fixture.Backend.RowsRead);
        await fixture.Client.ReadAsync(async (transaction, token) =>
        {
            await using var result = await transaction.RunAsync("RANGE 1000000000", cancellationToken: token);
            return await result.ReadAsync(token);
        });
        Assert.Equal(22, fixture.Backend.RowsRead);
        await using (var result = await fixture.Client.RunAsync("RANGE 50"))
            Assert.NotNull(await result.ReadAsync());
        Assert.Equal(72, fixture.Backend.RowsRead);
        Assert.Equal(0, fixture.Backend.OpenWork);
        Assert.Equal(1, fixture.Connections);
    }

    [Theory]
    [InlineData("FAIL Neo.ClientError.Statement.SyntaxError")]
    [InlineData("FAIL AT 25 Neo.ClientError.Statement.SyntaxError")]
    public async Task What_the_server_refuses_is_told_and_the_connection_is_used_again(string query)
    {
        await using var fixture = new ClientFixture();
        var exception = await Assert.ThrowsAsync<BoltServerException>(() => fixture.ReadNumbersAsync(query));
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", exception.Code);
        Assert.Equal("50N42", exception.GqlStatus);
        Assert.False(exception.IsRetriable);
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task After_a_failure_a_transaction_and_its_results_are_over()
    {
        await using var fixture = new ClientFixture();
        await using (var transaction = await fixture.Client.BeginAsync())
        {
            await using var earlier = await transaction.RunAsync("RANGE 100");
            await Assert.ThrowsAsync<BoltServerException>(
                () => transaction.RunAsync("FAIL Neo.ClientError.Statement.TypeError"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RunAsync("RANGE 1"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => earlier.ToListAsync());
        }

        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task The_failure_of_one_result_is_told_to_the_query_that_it_skipped()
    {
        await using var fixture = new ClientFixture();
        await using var transaction = await fixture.Client.BeginAsync();
        await transaction.RunAsync("FAIL AT 3 Neo.ClientError.Statement.ArithmeticError");
        var exception = await Assert.ThrowsAsync<BoltServerException>(() => transaction.RunAsync("RANGE 1"));
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", exception.Code);
    }

    [Fact]
    public async Task A_transaction_is_over_after_commit_rollback_or_disposal()
    {
        await using var fixture = new ClientFixture();
        var transaction = await fixture.Client.BeginAsync();
        var result = await transaction.RunAsync("RANGE 100");
        await transaction.RollbackAsync();
        Assert.Contains(
            "was rolled back",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RunAsync("RANGE 1"))).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => result.ConsumeAsync());
        await transaction.DisposeAsync();
        await transaction.DisposeAsync();
        transaction = await fixture.Client.BeginAsync();
        await transaction.CommitAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RollbackAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Client.ReadAsync(async (managed, token) =>
        {
            await managed.CommitAsync(token);
            return 0;
        }));
        Assert.Equal(0, fixture.Backend.OpenWork);
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task Two_operations_at_once_on_a_transaction_are_a_mistake_that_is_named()
    {
        await using var fixture = new ClientFixture();
        await using var transaction = await fixture.Client.BeginAsync();
        var result = await transaction.RunAsync("WAIT");
        using var cancel = new CancellationTokenSource();
        var reading = result.ReadAsync(cancel.Token).AsTask();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.RunAsync("RANGE 1"));
        Assert.Contains("under way", exception.Message, StringComparison.Ordinal);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Many_clients_work_at_once()
    {
        await using var fixture = new ClientFixture(options => options with { PoolSizeMax = 8 });
        var sums = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
            (await fixture.ReadNumbersAsync($"RANGE {i * 10}")).Count));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i * 10), sums);
        Assert.InRange(fixture.Connections, 1, 8);
    }

    [Fact]
    public async Task A_record_gives_values_by_name_place_and_type()
    {
        await using var fixture = new ClientFixture();
        var record = await (await fixture.Client.RunAsync(
            "ECHO", new Dictionary<string, object?> { ["a"] = 7L, ["b"] = null })).SingleAsync();
        Assert.Equal(7L, record[0]);
        Assert.Equal(7, record.Get<int>("a"));
        Assert.Equal(7, record.Get<int?>("a"));
        Assert.Null(record.Get<string?>("b"));
        Assert.Null(record.Get<long?>("b"));
        Assert.Contains(
            "'a' holds Int64",
            Assert.Throws<InvalidCastException>(() => record.Get<string>("a")).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => record.Get<long>("b"));
        Assert.Contains(
            "a, b", Assert.Throws<KeyNotFoundException>(() => record["c"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_says_who_answers()
    {
        await using var fixture = new ClientFixture();
        Assert.Equal(
            new BoltServerIdentity("Neo4j/5.26.0-GraphExplorer", "5.8", "in-process"),
            await fixture.Client.VerifyAsync());
        fixture.Tear();
        await fixture.Client.VerifyAsync();
        Assert.Equal(2, fixture.Connections);
    }

    [Fact]
    public async Task Wrong_credentials_are_told_at_once()
    {
        await using var fixture = new ClientFixture(
            options => options with { Credentials = BoltCredentials.Basic("ann", "wrong") });
        fixture.Backend.Accepts = _ => false;
        var exception = await Assert.ThrowsAsync<BoltServerException>(() => fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal("Neo.ClientError.Security.Unauthorized", exception.Code);
        Assert.Equal(1, fixture.Connections);
    }
}
