using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Server;

public class MalformedDialogueTests
{
    /// <summary>How many there are; the least that the corpus may come to is 300.</summary>
    const int Number = 344;

    public static TheoryData<int, string> Dialogues
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, dialogue) in MalformedDialogue.All.Index())
                data.Add(index, dialogue.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Dialogues))]
    public async Task A_broken_dialogue_ends_in_good_order_and_the_next_client_is_served(int index, string name)
    {
        var dialogue = MalformedDialogue.All[index];
        Assert.Equal(name, dialogue.Name);
        await using var fixture = new ServerFixture();
        var client = await ReachAsync(fixture, dialogue.Stage);
        var isCutOff = dialogue.Bytes.EndsWith("END", StringComparison.Ordinal);
        await client.SendBytesAsync(Hex.Parse(dialogue.Bytes.Replace("END", "", StringComparison.Ordinal)));
        if (isCutOff)
            await client.Transport.Output.CompleteAsync();
        await AssertOutcomeAsync(client, dialogue.Outcome);
        await fixture.AssertServesAsync();
    }

    [Fact]
    public void There_are_at_least_three_hundred_dialogues_and_no_two_are_the_same()
    {
        Assert.Equal(Number, MalformedDialogue.All.Count);
        Assert.True(Number >= 300);
        Assert.Distinct(MalformedDialogue.All.Select(dialogue => dialogue.Stage + Convert.ToHexString(
            Hex.Parse(dialogue.Bytes.Replace("END", "", StringComparison.Ordinal))) + dialogue.Bytes.EndsWith("END", StringComparison.Ordinal)));
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
