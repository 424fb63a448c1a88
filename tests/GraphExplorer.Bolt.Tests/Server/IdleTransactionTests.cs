using System.Buffers;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Server;

public class IdleTransactionTests
{
    readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_transaction_that_is_left_alone_is_rolled_back_and_the_next_request_hears_of_it()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendAsync(new BeginRequest(BoltTransactionSettings.Default), RawClient.Run("RANGE 5"));
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
        await LetItExpireAsync(fixture);

        await client.SendAsync(new PullRequest(-1, -1), new CommitRequest());
        var failure = await client.ReceiveFailureAsync(BoltStatusCodes.TransactionTimedOut);
        Assert.Equal("The transaction was rolled back, since it was idle for 60 s.", failure.Failure.Message);
        Assert.IsType<IgnoredResponse>(await client.ReceiveAsync());
        await client.SendAsync(new ResetRequest(), RawClient.Run("NOTHING"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
        await client.ReceiveSuccessAsync();
    }

    [Fact]
    public async Task A_result_outside_of_a_transaction_that_is_left_alone_is_given_up()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("RANGE 5"), new PullRequest(1, -1));
        await client.ReceiveSuccessAsync();
        Assert.IsType<RecordResponse>(await client.ReceiveAsync());
        await client.ReceiveSuccessAsync();
        await LetItExpireAsync(fixture);

        await client.SendAsync(new ResetRequest());
        await client.ReceiveSuccessAsync();
    }

    [Fact]
    public async Task A_client_that_asks_now_and_then_keeps_its_transaction()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendAsync(new BeginRequest(BoltTransactionSettings.Default));
        await client.ReceiveSuccessAsync();
        for (var i = 0; i < 10; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(59));
            await client.SendAsync(RawClient.Run("NOTHING"), new PullRequest(-1, -1));
            await client.ReceiveSuccessAsync();
            await client.ReceiveSuccessAsync();
        }

        await client.SendAsync(new CommitRequest());
        await client.ReceiveSuccessAsync();
    }

    [Fact]
    public async Task While_the_backend_works_the_transaction_is_not_idle_and_empty_chunks_show_life()
    {
        await using var fixture = new ServerFixture(options => options with { Clock = _clock });
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("WAIT"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        await fixture.Backend.Waiting.Task.InTimeAsync();
        for (var i = 0; i < 5; i++)
        {
            var read = client.Transport.Input.ReadAsync().AsTask();
            var chunk = (await _clock.AdvanceUntilAsync(read, TimeSpan.FromSeconds(30))).Buffer;
            Assert.Equal(0, chunk.Length % 2);
            Assert.All(chunk.ToArray(), one => Assert.Equal(0, one));
            client.Transport.Input.AdvanceTo(chunk.End);
        }

        Assert.Equal(2, fixture.Backend.OpenWork);
        await client.SendAsync(new ResetRequest());
        Assert.IsType<IgnoredResponse>(await client.ReceiveAsync().InTimeAsync());
        await client.ReceiveSuccessAsync();
    }

    Task LetItExpireAsync(ServerFixture fixture) => Eventually.HoldsAsync(() =>
    {
        _clock.Advance(TimeSpan.FromSeconds(30));
        return fixture.Backend.OpenWork == 0;
    });
}
