using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Server;

public class MalformedDialogueTests
{
    public static TheoryData<string> Names => [.. CaseFiles.Rows("malformed.txt").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_dialogue_ends_in_good_order_and_the_next_client_is_served(string name)
    {
        var row = Assert.Single(CaseFiles.Rows("malformed.txt"), row => row[0] == name);
        await using var fixture = new ServerFixture();
        var client = await ReachAsync(fixture, row[1]);
        var isCutOff = row[2].EndsWith("END", StringComparison.Ordinal);
        await client.SendBytesAsync(Hex.Parse(row[2].Replace("END", "", StringComparison.Ordinal)));
        if (isCutOff)
            await client.Transport.Output.CompleteAsync();
        await AssertOutcomeAsync(client, row[3]);
        await fixture.AssertServesAsync();
    }

    static async Task<RawClient> ReachAsync(ServerFixture fixture, string stage)
    {
        var transport = await fixture.ConnectAsync();
        if (stage == "connect")
            return new RawClient(transport, RawClient.Latest);
        if (stage is "handshake" or "bolt44")
            return await RawClient.ConnectAsync(transport, stage == "bolt44" ? new BoltVersion(4, 4) : null);
        if (stage == "hello")
        {
            var client = await RawClient.ConnectAsync(transport);
            await client.SendAsync(new HelloRequest(new Dictionary<string, object?> { ["user_agent"] = "Raw/1" }));
            await client.ReceiveSuccessAsync();
            return client;
        }

        var ready = await RawClient.LogonAsync(transport);
        foreach (var request in Prelude(stage))
        {
            await ready.SendAsync(request);
            Assert.IsNotType<IgnoredResponse>(await ready.ReceiveAsync());
        }

        return ready;
    }

    static BoltRequest[] Prelude(string stage) => stage switch
    {
        "ready" => [],
        "streaming" => [RawClient.Run("RANGE 100")],
        "tx" => [new BeginRequest(BoltTransactionSettings.Default)],
        "txstreaming" => [new BeginRequest(BoltTransactionSettings.Default), RawClient.Run("RANGE 100")],
        "failed" => [RawClient.Run("FAIL Neo.ClientError.Statement.SyntaxError")],
        _ => throw new ArgumentException(stage),
    };

    static async Task AssertOutcomeAsync(RawClient client, string outcome)
    {
        if (outcome == "CLOSED")
        {
            Assert.Null(await client.ReceiveAsync());
            return;
        }

        var words = outcome.Split(' ', 2);
        var failure = await client.ReceiveFailureAsync(BoltStatusCodes.InvalidRequest);
        Assert.Contains(words[1], failure.Failure.Message, StringComparison.Ordinal);
        if (words[0] == "REFUSED")
        {
            await client.SendAsync(new ResetRequest(), RawClient.Run("NOTHING"));
            await client.ReceiveSuccessAsync();
            await client.ReceiveSuccessAsync();
        }
        else
        {
            Assert.Null(await client.ReceiveAsync());
        }
    }
}
