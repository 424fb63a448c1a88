using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Tests.Support;

namespace GraphExplorer.Bolt.Tests.Server;

public class InterruptionTests
{
    [Fact]
    public async Task Reset_overtakes_a_query_that_does_not_end()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("WAIT"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await client.SendAsync(new ResetRequest());
        Assert.IsType<IgnoredResponse>(await client.ReceiveAsync().InTimeAsync());
        await client.ReceiveSuccessAsync();
        Assert.Equal(0, fixture.Backend.OpenWork);
        await client.SendAsync(RawClient.Run("RANGE 1"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        Assert.IsType<RecordResponse>(await client.ReceiveAsync());
        await client.ReceiveSuccessAsync();
    }

    [Fact]
    public async Task What_is_queued_before_reset_is_ignored_and_what_comes_after_is_answered()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(
            new BeginRequest(BoltTransactionSettings.Default), RawClient.Run("WAIT"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await client.SendAsync(
            RawClient.Run("CREATE 1"),
            new PullRequest(-1, -1),
            new CommitRequest(),
            new ResetRequest(),
            RawClient.Run("NOTHING"),
            new PullRequest(-1, -1));
        for (var i = 0; i < 4; i++)
            Assert.IsType<IgnoredResponse>(await client.ReceiveAsync().InTimeAsync());
        for (var i = 0; i < 3; i++)
            await client.ReceiveSuccessAsync();
        Assert.Equal(0, fixture.Backend.Created);
    }

    [Fact]
    public async Task Several_resets_are_each_answered()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("WAIT"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await client.SendAsync(new ResetRequest(), RawClient.Run("RANGE 1"), new ResetRequest(), new ResetRequest());
        Assert.IsType<IgnoredResponse>(await client.ReceiveAsync().InTimeAsync());
        await client.ReceiveSuccessAsync();
        // The query in between may have been begun before the second RESET was read; it is answered in either case.
        Assert.NotNull(await client.ReceiveAsync());
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
        await fixture.AssertServesAsync();
    }

    [Fact]
    public async Task Reset_in_mid_stream_stops_the_stream()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("RANGE 1000000000"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        Assert.IsType<RecordResponse>(await client.ReceiveAsync());
        await client.SendAsync(new ResetRequest());
        BoltResponse? response;
        do
            response = await client.ReceiveAsync().InTimeAsync();
        while (response is RecordResponse);
        Assert.IsType<IgnoredResponse>(response);
        await client.ReceiveSuccessAsync();
        Assert.Equal(0, fixture.Backend.OpenWork);
    }

    [Fact]
    public async Task A_client_that_goes_away_takes_its_query_with_it()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(
            new BeginRequest(BoltTransactionSettings.Default), RawClient.Run("WAIT"), new PullRequest(-1, -1));
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await client.Transport.Output.CompleteAsync();
        await client.Transport.Input.CompleteAsync();
        await Eventually.HoldsAsync(() => fixture.Backend.Open == 0);
    }

    [Fact]
    public async Task A_client_that_stops_reading_and_goes_away_takes_its_stream_with_it()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("RANGE 1000000000"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await client.Transport.Input.CompleteAsync();
        await Eventually.HoldsAsync(() => fixture.Backend.Open == 0);
    }

    [Fact]
    public async Task Garbage_ends_a_query_that_does_not_end()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("WAIT"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await client.SendBytesAsync(Hex.Parse("msg(B0 77)"));
        await client.ReceiveFailureAsync("Neo.ClientError.Transaction.Terminated").InTimeAsync();
        await client.ReceiveFailureAsync("Neo.ClientError.Request.Invalid");
        Assert.Null(await client.ReceiveAsync());
        Assert.Equal(0, fixture.Backend.Open);
    }
}
