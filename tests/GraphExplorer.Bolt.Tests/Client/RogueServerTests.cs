using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Client;

public class RogueServerTests
{
    public static TheoryData<string> Names => [.. CaseFiles.Rows("rogue.txt").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_client_meets_a_rogue_server_with_an_error_that_says_what_was_wrong(string name)
    {
        var row = Assert.Single(CaseFiles.Rows("rogue.txt"), row => row[0] == name);
        await using var rogue = new RogueServer(peer => ActAsync(peer, row[1], row[2]));
        await using var client = new BoltClient(rogue.Options);
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => WorkAsync(client).InTimeAsync());
        Assert.True(exception is BoltUnreachableException or BoltServerException, exception.ToString());
        Assert.Contains(row[3], exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_unreachable_after_the_time_for_connecting()
    {
        await using var rogue = new RogueServer(peer => peer.ReadForeverAsync());
        await using var client = new BoltClient(rogue.Options);
        var exception = await Assert.ThrowsAsync<BoltUnreachableException>(
            () => rogue.Clock.AdvanceUntilAsync(client.VerifyAsync(), TimeSpan.FromSeconds(1)));
        Assert.Equal("in-process did not answer within 30 s.", exception.Message);
    }

    [Fact]
    public async Task A_server_that_sends_nothing_but_NOOPs_is_unreachable_after_the_time_for_connecting()
    {
        await using var rogue = new RogueServer(async peer =>
        {
            await ServerHandshake.AcceptAsync(peer.Pipe, default);
            await peer.SendAsync("repeat(00 00, 10000)");
        });
        await using var client = new BoltClient(rogue.Options);
        await Assert.ThrowsAsync<BoltUnreachableException>(
            () => rogue.Clock.AdvanceUntilAsync(client.VerifyAsync(), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task NOOPs_between_and_chunks_within_messages_do_no_harm()
    {
        await using var rogue = new RogueServer(async peer =>
        {
            await peer.GreetAsync();
            await peer.ReadAsync();
            await peer.SendAsync("00 00 00 00 00 01 B1 00 01 70 00 01 A0 00 00 00 00");
            await peer.ReadForeverAsync();
        });
        await using var client = new BoltClient(rogue.Options);
        Assert.Equal("Rogue/1", (await client.VerifyAsync().InTimeAsync()).Agent);
    }

    static async Task ActAsync(RogueServer.Peer peer, string stage, string bytes)
    {
        if (stage == "hello")
        {
            await ServerHandshake.AcceptAsync(peer.Pipe, default);
            // HELLO and LOGON are taken first, so that an end meets the client while it reads and never while it still writes.
            await peer.ReadAsync();
            await peer.ReadAsync();
        }
        else if (stage == "run")
        {
            await peer.GreetAsync();
            await peer.ReadAsync();
            await peer.SendAsync("msg(B1 70 A0)");
            await peer.ReadAsync();
            await peer.ReadAsync();
        }

        await peer.SendAsync(bytes.Replace("END", "", StringComparison.Ordinal));
        if (bytes.EndsWith("END", StringComparison.Ordinal))
            await peer.CloseAsync();
        else
            await peer.ReadForeverAsync();
    }

    static async Task WorkAsync(BoltClient client)
    {
        await using var transaction = await client.BeginAsync();
        var result = await transaction.RunAsync("RANGE 20");
        await result.ToListAsync();
        await transaction.CommitAsync();
    }
}
