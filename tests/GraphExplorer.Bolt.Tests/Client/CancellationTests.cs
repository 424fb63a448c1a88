using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Tests.Support;

namespace GraphExplorer.Bolt.Tests.Client;

public class CancellationTests
{
    [Fact]
    public async Task A_token_that_fires_ends_the_query_and_the_connection_is_used_again()
    {
        await using var fixture = new ClientFixture();
        using var cancel = new CancellationTokenSource();
        var work = fixture.ReadNumbersAsync("WAIT", cancel.Token);
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.InTimeAsync());
        Assert.Equal(0, fixture.Backend.OpenWork);
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task A_token_that_fires_in_mid_stream_ends_the_stream()
    {
        await using var fixture = new ClientFixture(options => options with { FetchSize = 1_000_000 });
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Client.ReadAsync(
            async (transaction, token) =>
            {
                var result = await transaction.RunAsync("RANGE 1000000000", cancellationToken: token);
                await foreach (var record in result.WithCancellation(token))
                {
                    if (record.Get<long>("n") == 5)
                        await cancel.CancelAsync();
                }

                return 0;
            },
            cancellationToken: cancel.Token).InTimeAsync());
        Assert.Equal(0, fixture.Backend.OpenWork);
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task A_token_that_has_fired_already_sends_nothing()
    {
        await using var fixture = new ClientFixture();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fixture.ReadNumbersAsync("RANGE 1", new CancellationToken(true)));
        Assert.Equal(0, fixture.Connections);
        await using var transaction = await fixture.Client.BeginAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => transaction.RunAsync("RANGE 1", cancellationToken: new CancellationToken(true)));
    }

    [Fact]
    public async Task An_auto_commit_query_is_cancelled_too()
    {
        await using var fixture = new ClientFixture();
        using var cancel = new CancellationTokenSource();
        var result = await fixture.Client.RunAsync("WAIT");
        var reading = result.ToListAsync(cancel.Token);
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTimeAsync());
        await result.DisposeAsync();
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task A_commit_that_has_happened_stands_although_its_token_fires()
    {
        await using var fixture = new ClientFixture();
        using var cancel = new CancellationTokenSource();
        fixture.Backend.AfterCommit = () => cancel.CancelAsync();
        await using (var transaction = await fixture.Client.BeginAsync())
        {
            await (await transaction.RunAsync("CREATE 1")).ConsumeAsync();
            await transaction.CommitAsync(cancel.Token);
        }

        Assert.Equal(1, fixture.Backend.Created);
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_reset_is_given_up_after_a_while()
    {
        await using var rogue = new RogueServer(async peer =>
        {
            await peer.GreetAsync();
            await peer.ReadForeverAsync();
        });
        await using var client = new BoltClient(rogue.Options);
        using var cancel = new CancellationTokenSource();
        var work = client.BeginAsync(cancellationToken: cancel.Token);
        await rogue.Greeted.InTimeAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => rogue.Clock.AdvanceUntilAsync(work, TimeSpan.FromSeconds(1)));
    }
}
