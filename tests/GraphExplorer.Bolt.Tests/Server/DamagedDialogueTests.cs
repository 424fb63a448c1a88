using CsCheck;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Server;

public class DamagedDialogueTests
{
    /// <summary>An honest dialogue: handshake, logon, a transaction with two results, a failure, and goodbye.</summary>
    static readonly byte[] Honest = Hex.Parse("""
        60 60 B0 17 00 00 08 05 00 00 00 00 00 00 00 00 00 00 00 00
        msg(B1 01 A2 8A 'user_agent' 86 'Test/1' 8A 'bolt_agent' A1 87 'product' 86 'Test/1')
        msg(B1 6A A1 86 'scheme' 84 'none')
        msg(B1 11 A1 84 'mode' 81 'w') msg(B3 10 87 'RANGE 5' A0 A0) msg(B1 3F A2 81 'n' 02 83 'qid' 00)
        msg(B3 10 88 'CREATE 1' A0 A0) msg(B1 3F A1 81 'n' FF)
        msg(B1 2F A2 81 'n' FF 83 'qid' 00) msg(B0 12) msg(B3 66 A1 87 'address' 83 'a:1' 90 A0)
        msg(B3 10 84 'ECHO' A2 81 'a' 93 01 C1 3F F0 00 00 00 00 00 00 82 'bb' 81 'b' B1 44 7F A0)
        msg(B1 3F A1 81 'n' C9 03 E8)
        msg(B3 10 8B 'FAIL a.b.cd' A0 A0) msg(B1 3F A1 81 'n' FF) msg(B0 0F) msg(B1 54 01) msg(B0 02)
        """.ReplaceLineEndings(" "));

    [Fact]
    public async Task The_honest_dialogue_is_answered_to_its_end()
    {
        await using var fixture = OneByOne();
        var responses = await PlayAsync(fixture, Honest);
        Assert.Equal(
            "SSSSRRSSSSSSSRSFISS",
            string.Concat(responses.Select(response => response.GetType().Name[0])));
        Assert.Equal(1, fixture.Backend.Created);
    }

    [Fact]
    public async Task A_dialogue_with_any_bytes_changed_cut_or_doubled_ends_and_the_next_client_is_served()
    {
        await using var fixture = OneByOne();
        await Damaged.SampleAsync(
            async bytes =>
            {
                await PlayAsync(fixture, bytes);
                await Eventually.HoldsAsync(() => fixture.Server.ConnectionCount == 0);
                Assert.Equal(0, fixture.Backend.Open);
                Assert.Empty(fixture.TakeFaults());
            },
            iter: 400,
            threads: 1);
        await fixture.AssertServesAsync();
    }

    /// <summary>
    /// A server that reads nothing ahead: otherwise the end of the connection would overtake what comes before it.
    /// </summary>
    static ServerFixture OneByOne() => new(options => options with { QueuedMessagesMax = 1 });

    /// <summary>Damage behind the handshake, which has a table of its own.</summary>
    static Gen<byte[]> Damaged { get; } = Gen.Select(
        Gen.Int[20, Honest.Length - 1], Gen.Int[20, Honest.Length - 1], Gen.Byte.Array[0, 6], Gen.Int[0, 3])
        .Select((first, second, bytes, kind) =>
        {
            var (start, end) = (Math.Min(first, second), Math.Max(first, second));
            return kind switch
            {
                0 => [.. Honest[..start], .. bytes, .. Honest[Math.Min(start + bytes.Length, Honest.Length)..]],
                1 => [.. Honest[..start], .. bytes, .. Honest[start..]],
                2 => [.. Honest[..start], .. Honest[end..]],
                _ => (byte[])[.. Honest[..end], .. Honest[start..]],
            };
        });

    /// <summary>Sends the bytes, ends the sending, and reads until the server closes; gives the responses.</summary>
    static async Task<IReadOnlyList<BoltResponse>> PlayAsync(ServerFixture fixture, byte[] bytes)
    {
        var client = new RawClient(await fixture.ConnectAsync(), RawClient.Latest);
        await client.SendBytesAsync(bytes.AsMemory(0, 20));
        Assert.NotNull(await Handshake.ReadAsync(client.Transport.Input, 4, default));
        var reading = ReadAsync(client);
        await client.SendBytesAsync(bytes.AsMemory(20));
        await client.Transport.Output.CompleteAsync();
        return await reading.InTimeAsync();
    }

    static async Task<IReadOnlyList<BoltResponse>> ReadAsync(RawClient client)
    {
        var responses = new List<BoltResponse>();
        while (await client.ReceiveAsync() is { } response)
            responses.Add(response);
        return responses;
    }
}
