using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Tests.Support;

namespace GraphExplorer.Bolt.Tests.Client;

public class PoolTests
{
    [Fact]
    public async Task One_connection_serves_work_that_comes_one_after_another()
    {
        await using var fixture = new ClientFixture();
        for (var i = 0; i < 20; i++)
            await fixture.ReadNumbersAsync("RANGE 5");
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task Who_finds_all_connections_in_use_waits_for_one()
    {
        await using var fixture = new ClientFixture(options => options with { PoolSizeMax = 2 });
        var first = await fixture.Client.BeginAsync();
        await using var second = await fixture.Client.BeginAsync();
        var third = fixture.ReadNumbersAsync("RANGE 1");
        Assert.False(third.IsCompleted);
        await first.DisposeAsync();
        Assert.Equal([0L], await third.InTimeAsync());
        Assert.Equal(2, fixture.Connections);
    }

    [Fact]
    public async Task Who_waits_too_long_for_a_connection_is_told_what_to_do()
    {
        await using var fixture = new ClientFixture(options => options with { PoolSizeMax = 1 });
        await using var transaction = await fixture.Client.BeginAsync();
        var waiting = fixture.ReadNumbersAsync("RANGE 1");
        fixture.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(waiting.IsCompleted);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => waiting.InTimeAsync());
        Assert.Contains("All 1 connections", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_a_connection_can_be_cancelled()
    {
        await using var fixture = new ClientFixture(options => options with { PoolSizeMax = 1 });
        await using (await fixture.Client.BeginAsync())
        {
            using var cancel = new CancellationTokenSource();
            var waiting = fixture.ReadNumbersAsync("RANGE 1", cancel.Token);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTimeAsync());
        }

        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1").InTimeAsync());
    }

    [Fact]
    public async Task An_attempt_to_connect_that_fails_gives_its_place_back()
    {
        await using var fixture = new ClientFixture(
            options => options with { PoolSizeMax = 1, RetryTimeMax = TimeSpan.Zero });
        fixture.RefusedConnections = 5;
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<BoltUnreachableException>(() => fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1").InTimeAsync());
    }

    [Fact]
    public async Task A_connection_is_replaced_when_it_is_old()
    {
        await using var fixture = new ClientFixture();
        await fixture.ReadNumbersAsync("RANGE 1");
        fixture.Clock.Advance(TimeSpan.FromMinutes(59));
        await fixture.ReadNumbersAsync("RANGE 1");
        Assert.Equal(1, fixture.Connections);
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.ReadNumbersAsync("RANGE 1");
        Assert.Equal(2, fixture.Connections);
        await Eventually.HoldsAsync(() => fixture.Server.Server.ConnectionCount == 1);
    }

    [Fact]
    public async Task A_connection_that_was_idle_is_asked_whether_it_lives()
    {
        await using var fixture = new ClientFixture();
        await fixture.ReadNumbersAsync("RANGE 1");
        fixture.Tear();
        fixture.Clock.Advance(TimeSpan.FromSeconds(30));
        // Auto-commit work is never repeated, so a dead connection has to be found before.
        await (await fixture.Client.RunAsync("CREATE 1")).ConsumeAsync();
        Assert.Equal((2, 1), (fixture.Connections, fixture.Backend.Created));
    }

    [Fact]
    public async Task Closing_the_client_ends_what_is_idle_and_what_is_in_use()
    {
        await using var fixture = new ClientFixture();
        await using var idle = await fixture.Client.BeginAsync();
        var busy = await fixture.Client.BeginAsync();
        var result = await busy.RunAsync("WAIT");
        var reading = result.ToListAsync();
        await idle.DisposeAsync();
        await fixture.Client.DisposeAsync();
        await Assert.ThrowsAsync<BoltUnreachableException>(() => reading.InTimeAsync());
        await busy.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => fixture.ReadNumbersAsync("RANGE 1"));
        await Eventually.HoldsAsync(() => fixture.Server.Server.ConnectionCount == 0);
    }

    [Fact]
    public async Task A_transaction_that_is_disposed_during_an_operation_costs_its_connection()
    {
        await using var fixture = new ClientFixture();
        var transaction = await fixture.Client.BeginAsync();
        var result = await transaction.RunAsync("WAIT");
        var reading = result.ToListAsync();
        await transaction.DisposeAsync().AsTask().InTimeAsync();
        await Assert.ThrowsAsync<BoltUnreachableException>(() => reading.InTimeAsync());
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(2, fixture.Connections);
    }
}
