using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Client;

public class RetryTests
{
    static readonly BoltClientOptions Options = new() { Connect = _ => throw new IOException("nobody is there") };

    const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";

    [Theory]
    [InlineData(Deadlock, true)]
    [InlineData("Neo.TransientError.General.OutOfMemoryError", true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", false)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", true)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", true)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", true)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", false)]
    [InlineData("Neo.ClientError.Security.Unauthorized", false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", false)]
    public void Some_failures_are_worth_a_new_attempt(string code, bool isRetriable) =>
        Assert.Equal(isRetriable, new BoltServerException(code, "").IsRetriable);

    [Fact]
    public void Waits_double_give_or_take_a_fifth()
    {
        var retry = new Retry(Options with { RetryDelayFirst = TimeSpan.FromSeconds(1) });
        for (var i = 0; i < 6; i++)
            Assert.InRange(retry.NextDelay().TotalSeconds, 0.8 * (1 << i), 1.2 * (1 << i));
    }

    [Fact]
    public void Attempts_end_when_their_time_is_over()
    {
        var clock = new FakeTimeProvider();
        var retry = new Retry(Options with { RetryTimeMax = TimeSpan.FromSeconds(30), Clock = clock });
        var failure = new BoltServerException(Deadlock, "");
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.True(retry.IsWorthwhile(failure));
        Assert.True(retry.IsWorthwhile(new BoltUnreachableException("")));
        Assert.False(retry.IsWorthwhile(new BoltUnreachableException("") { IsOutcomeUnknown = true }));
        Assert.False(retry.IsWorthwhile(new TimeoutException()));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(retry.IsWorthwhile(failure));
    }

    [Fact]
    public async Task Waiting_follows_the_clock()
    {
        var clock = new FakeTimeProvider();
        var retry = new Retry(Options with { RetryDelayFirst = TimeSpan.FromSeconds(1), Clock = clock });
        var wait = retry.WaitAsync(default);
        clock.Advance(TimeSpan.FromSeconds(0.79));
        Assert.False(wait.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.42));
        await wait.InTimeAsync();
    }

    [Fact]
    public async Task Work_is_done_again_until_it_succeeds_and_only_the_last_counts()
    {
        await using var fixture = new ClientFixture();
        for (var i = 0; i < 4; i++)
            fixture.Backend.CommitFailures.Enqueue(new BoltFailureException(Deadlock, "Try again."));
        var attempts = 0;
        Assert.Equal(5, await fixture.Client.WriteAsync(async (transaction, token) =>
        {
            await transaction.RunAsync("CREATE 1", cancellationToken: token);
            return ++attempts;
        }));
        Assert.Equal((1, 1), (fixture.Backend.Created, fixture.Connections));
    }

    [Fact]
    public async Task Without_time_for_retries_the_first_failure_is_told()
    {
        await using var fixture = new ClientFixture(options => options with { RetryTimeMax = TimeSpan.Zero });
        fixture.Backend.CommitFailures.Enqueue(new BoltFailureException(Deadlock, "Try again."));
        var exception = await Assert.ThrowsAsync<BoltServerException>(
            () => fixture.Client.WriteAsync((_, _) => Task.FromResult(1)));
        Assert.Equal((Deadlock, "Try again."), (exception.Code, exception.Message));
    }

    [Fact]
    public async Task What_is_not_retriable_is_told_at_once()
    {
        await using var fixture = new ClientFixture();
        var attempts = 0;
        await Assert.ThrowsAsync<BoltServerException>(() => fixture.Client.WriteAsync(async (transaction, token) =>
        {
            attempts++;
            return await transaction.RunAsync("FAIL Neo.ClientError.Statement.TypeError", cancellationToken: token);
        }));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task A_server_that_comes_late_is_waited_for()
    {
        await using var fixture = new ClientFixture { RefusedConnections = 2 };
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        Assert.Equal(1, fixture.Connections);
    }

    [Fact]
    public async Task A_server_that_does_not_come_is_unreachable()
    {
        await using var fixture =
            new ClientFixture(options => options with { RetryTimeMax = TimeSpan.Zero }) { RefusedConnections = 2 };
        var exception = await Assert.ThrowsAsync<BoltUnreachableException>(() => fixture.Client.BeginAsync());
        Assert.Equal("in-process cannot be reached: nobody is there", exception.Message);
        await Assert.ThrowsAsync<BoltUnreachableException>(() => fixture.ReadNumbersAsync("RANGE 1"));
    }

    [Fact]
    public async Task A_connection_that_died_while_idle_is_replaced_without_an_error()
    {
        await using var fixture = new ClientFixture();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fixture.ReadNumbersAsync("RANGE 100")));
        fixture.Tear();
        Assert.Equal([0L], await fixture.ReadNumbersAsync("RANGE 1"));
        await using var transaction = await fixture.Client.BeginAsync();
    }

    [Fact]
    public async Task A_connection_lost_in_mid_work_means_a_new_attempt()
    {
        await using var fixture = new ClientFixture();
        var attempts = 0;
        var work = fixture.Client.WriteAsync(async (transaction, token) =>
        {
            await (await transaction.RunAsync("CREATE 1", cancellationToken: token)).ConsumeAsync(token);
            if (attempts++ == 0)
                fixture.Tear();
            return await (await transaction.RunAsync("RANGE 1", cancellationToken: token)).SingleAsync(token);
        });
        await work;
        Assert.Equal((2, 1), (attempts, fixture.Backend.Created));
    }

    [Fact]
    public async Task A_connection_lost_during_the_commit_leaves_the_outcome_unknown_and_is_not_tried_again()
    {
        await using var fixture = new ClientFixture();
        var attempts = 0;
        var stall = new TaskCompletionSource();
        fixture.Backend.AfterCommit = () => stall.Task;
        var work = fixture.Client.WriteAsync(async (transaction, token) =>
        {
            attempts++;
            await (await transaction.RunAsync("CREATE 1", cancellationToken: token)).ConsumeAsync(token);
            return 0;
        });
        await Eventually.HoldsAsync(() => fixture.Backend.Created == 1);
        fixture.Tear();
        var exception = await Assert.ThrowsAsync<BoltUnreachableException>(() => work.InTimeAsync());
        stall.SetResult();
        Assert.True(exception.IsOutcomeUnknown);
        Assert.Equal((1, 1), (attempts, fixture.Backend.Created));
    }

    [Fact]
    public async Task Waiting_for_a_new_attempt_can_be_cancelled()
    {
        await using var fixture = new ClientFixture(
            options => options with { RetryDelayFirst = TimeSpan.FromSeconds(1) })
        {
            RefusedConnections = int.MaxValue,
        };
        using var cancel = new CancellationTokenSource();
        var work = fixture.ReadNumbersAsync("RANGE 1", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.InTimeAsync());
    }
}
