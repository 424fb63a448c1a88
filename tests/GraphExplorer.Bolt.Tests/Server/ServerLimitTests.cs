using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Server;

public class ServerLimitTests
{
    readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData("60 60 B0 17")]
    [InlineData("60 60 B0 17 00 00 08 05 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("60 60 B0 17 00 00 08 05 00 00 00 00 00 00 00 00 00 00 00 00 repeat(00 00, 100)")]
    [InlineData("60 60 B0 17 00 00 08 05 00 00 00 00 00 00 00 00 00 00 00 00 00 10 B1 01")]
    [InlineData("60 60 B0 17 00 00 08 05 00 00 00 00 00 00 00 00 00 00 00 00 msg(B1 01 A1 8A 'user_agent' 81 61)")]
    public async Task Who_does_not_log_on_in_time_is_disconnected(string bytes)
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var transport = await fixture.ConnectAsync();
        await transport.Output.WriteAsync(Hex.Parse(bytes));
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            return fixture.Server.ConnectionCount == 0;
        });
    }

    [Fact]
    public async Task Who_logs_on_in_time_may_stay()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await RawClient.ConnectAsync(await fixture.ConnectAsync());
        _clock.Advance(TimeSpan.FromSeconds(29.9));
        await client.GreetAsync(RawClient.Latest);
        await client.SendAsync(RawClient.Run("NOTHING"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        await client.SendAsync(RawClient.Run("NOTHING"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
    }

    [Fact]
    public async Task After_logoff_the_time_for_logging_on_runs_again()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendAsync(new LogoffRequest());
        await client.ReceiveSuccessAsync();
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            return fixture.Server.ConnectionCount == 0;
        });
    }

    [Fact]
    public async Task A_message_that_does_not_end_is_refused_after_its_time()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendBytesAsync(Hex.Parse("00 10 B3 10"));
        var response = await _clock.AdvanceUntilAsync(client.ReceiveAsync(), TimeSpan.FromMinutes(1));
        Assert.Contains(
            "120 s after it began", Assert.IsType<FailureResponse>(response).Failure.Message, StringComparison.Ordinal);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_reads_nothing_is_disconnected_after_its_time()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("RANGE 1000000000"), new PullRequest(-1, -1));
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return fixture.Server.ConnectionCount == 0;
        });
        Assert.Equal(0, fixture.Backend.Open);
    }

    [Fact]
    public async Task Three_wrong_passwords_lock_the_name_for_a_while()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        fixture.Backend.Accepts = logon => logon.Credentials == "right";
        for (var i = 0; i < 3; i++)
            Assert.Equal(BoltStatusCodes.Unauthorized, await LogonAsync("ann", "wrong"));
        Assert.Equal(BoltStatusCodes.AuthenticationRateLimit, await LogonAsync("ann", "right"));
        Assert.Null(await LogonAsync("bob", "right"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(BoltStatusCodes.Unauthorized, await LogonAsync("ann", "wrong"));
        Assert.Equal(BoltStatusCodes.AuthenticationRateLimit, await LogonAsync("ann", "right"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await LogonAsync("ann", "right"));
        Assert.Equal(BoltStatusCodes.Unauthorized, await LogonAsync("ann", "wrong"));

        // Who is in the process is not slowed down: it cannot be locked out from outside.
        Assert.Equal(BoltStatusCodes.Unauthorized, await LogonAsync("ann", "wrong"));
        Assert.Equal(BoltStatusCodes.Unauthorized, await LogonAsync("ann", "wrong"));
        Assert.Equal(BoltStatusCodes.AuthenticationRateLimit, await LogonAsync("ann", "right"));
        Assert.Null(await LogonAsync("ann", "right", isInProcess: true));

        async Task<string?> LogonAsync(string name, string password, bool isInProcess = false)
        {
            var (near, far) = InMemoryDuplex.CreatePair();
            _ = fixture.Server.ServeAsync(far, new BoltPeer("192.0.2.1:50000", isInProcess));
            var client = await RawClient.ConnectAsync(near);
            await client.SendAsync(new HelloRequest(new Dictionary<string, object?> { ["user_agent"] = "Raw/1" }));
            await client.ReceiveSuccessAsync();
            await client.SendAsync(new LogonRequest(new Dictionary<string, object?>
            {
                ["scheme"] = "basic", ["principal"] = name, ["credentials"] = password,
            }));
            return (await client.ReceiveAsync() as FailureResponse)?.Failure.Code;
        }
    }

    [Fact]
    public async Task A_transaction_holds_so_many_open_results()
    {
        await using var fixture = new ServerFixture(options => options with { OpenResultsMax = 2 });
        var client = await fixture.LogonAsync();
        await client.SendAsync(
            new BeginRequest(BoltTransactionSettings.Default),
            RawClient.Run("RANGE 5"),
            RawClient.Run("RANGE 5"),
            RawClient.Run("RANGE 5"));
        for (var i = 0; i < 3; i++)
            await client.ReceiveSuccessAsync();
        await client.ReceiveFailureAsync(BoltStatusCodes.InvalidRequest);
        Assert.Equal(0, fixture.Backend.OpenWork);
    }

    [Theory]
    [InlineData("CRASH", 0, "A secret detail.")]
    [InlineData("ODD", 1, "Uri")]
    public async Task A_fault_of_the_backend_is_logged_and_its_detail_is_not_told(
        string query, int successes, string detail)
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run(query), new PullRequest(-1, -1));
        for (var i = 0; i < successes; i++)
            await client.ReceiveSuccessAsync();
        var failure = await client.ReceiveFailureAsync(BoltStatusCodes.UnknownError);
        Assert.DoesNotContain(detail, failure.Failure.Message, StringComparison.Ordinal);
        Assert.Contains("bolt-1", failure.Failure.Message, StringComparison.Ordinal);
        Assert.Contains(detail, Assert.Single(fixture.TakeFaults()).Exception.Message, StringComparison.Ordinal);
        await fixture.AssertServesAsync();
    }

    [Fact]
    public async Task Credentials_reach_the_backend_and_no_text()
    {
        await using var fixture = new ServerFixture();
        var client = await RawClient.ConnectAsync(await fixture.ConnectAsync());
        await client.SendAsync(
            new HelloRequest(new Dictionary<string, object?> { ["user_agent"] = "Raw/1" }),
            new LogonRequest(new Dictionary<string, object?>
            {
                ["scheme"] = "basic", ["principal"] = "ann", ["credentials"] = "secret", ["realm"] = "native",
            }));
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
        var logon = Assert.Single(fixture.Backend.Logons);
        Assert.Equal(
            ("basic", "ann", "secret", "native", true),
            (logon.Scheme, logon.Principal, logon.Credentials, logon.Realm, logon.Peer.IsInProcess));
        Assert.Equal("basic ann from in-process", logon.ToString());
    }

    [Fact]
    public async Task Stopping_lets_an_open_transaction_end_and_ends_idle_connections_at_once()
    {
        await using var fixture = new ServerFixture();
        var idle = await fixture.LogonAsync();
        var busy = await fixture.LogonAsync();
        await busy.SendAsync(new BeginRequest(BoltTransactionSettings.Default), RawClient.Run("CREATE 1"));
        await busy.ReceiveSuccessAsync();
        await busy.ReceiveSuccessAsync();
        var stopped = fixture.Server.StopAsync(TimeSpan.FromMinutes(10));
        Assert.Null(await idle.ReceiveAsync().InTimeAsync());
        Assert.False(stopped.IsCompleted);
        await busy.SendAsync(new PullRequest(-1, -1));
        await busy.ReceiveSuccessAsync();
        await busy.SendAsync(new CommitRequest());
        await busy.ReceiveSuccessAsync();
        Assert.Null(await busy.ReceiveAsync().InTimeAsync());
        await stopped.InTimeAsync();
        Assert.Equal(1, fixture.Backend.Created);
    }
}
