using System.Buffers;
using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Wire;

public class HandshakeTests
{
    public static TheoryData<string, string> Exchanges
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in CaseFiles.Rows("handshake.txt"))
                data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task A_server_answers_a_handshake(string request, string answer)
    {
        await using var fixture = new ServerFixture();
        var transport = await fixture.ConnectAsync();
        await transport.Output.WriteAsync(Hex.Parse(request));
        var expected = Hex.Parse(answer.Replace("CLOSED", "", StringComparison.Ordinal));
        if (expected.Length > 0)
            Assert.Equal(expected, await Handshake.ReadAsync(transport.Input, expected.Length, default));
        if (answer.EndsWith("CLOSED", StringComparison.Ordinal))
            Assert.Null(await Handshake.ReadAsync(transport.Input, 1, default));
        await fixture.AssertServesAsync();
    }

    [Fact]
    public async Task A_handshake_may_come_byte_by_byte()
    {
        await using var fixture = new ServerFixture();
        var transport = await fixture.ConnectAsync();
        foreach (var one in Hex.Parse("60 60 B0 17 00 00 01 FF 00 00 00 00 00 00 00 00 00 00 00 00"))
            await transport.Output.WriteAsync(new[] { one });
        Assert.Equal(18, (await Handshake.ReadAsync(transport.Input, 18, default))!.Length);
        foreach (var one in Hex.Parse("00 00 06 05 00"))
            await transport.Output.WriteAsync(new[] { one });
        await new RawClient(transport, new BoltVersion(5, 6)).GreetAsync(new BoltVersion(5, 6));
    }

    [Theory]
    [InlineData("00 00 08 05", 5, 8)]
    [InlineData("00 00 00 05", 5, 0)]
    [InlineData("00 00 04 04", 4, 4)]
    [InlineData("00 00 01 FF 01 00 08 08 05 00", 5, 8)]
    [InlineData("00 00 01 FF 02 00 02 08 05 00 04 04 04 09", 5, 8)]
    [InlineData("00 00 01 FF 02 00 04 04 04 00 01 03 05 00", 5, 3)]
    [InlineData("00 00 01 FF 01 00 00 04 04 FF FF 03", 4, 4)]
    [InlineData("00 00 01 FF 02 00 00 00 06 00 09 09 05 00", 5, 8)]
    public async Task A_client_takes_the_best_version_on_offer(string answer, byte major, byte minor)
    {
        var (version, sent) = await OfferAsync(answer);
        Assert.Equal(new BoltVersion(major, minor), version);
        Assert.Equal(Hex.Parse("60 60 B0 17 00 00 01 FF 00 08 08 05 00 00 04 04 00 00 00 00"), sent[..20]);
        byte[] choice = answer.StartsWith("00 00 01 FF", StringComparison.Ordinal) ? [0, 0, minor, major, 0] : [];
        Assert.Equal(choice, sent[20..]);
    }

    [Theory]
    [InlineData("00 00 00 00", "none of the Bolt versions")]
    [InlineData("'HTTP/1.1 400 Bad Request'", "HTTP")]
    [InlineData("00 00 05 05", "not Bolt")]
    [InlineData("00 00 00 03", "not Bolt")]
    [InlineData("00 01 08 05", "not Bolt")]
    [InlineData("'SSH-2.0'", "not Bolt")]
    [InlineData("00 00 01 FF 00 00", "none of the Bolt versions")]
    [InlineData("00 00 01 FF 01 00 00 00 06 00", "none of the Bolt versions")]
    [InlineData("00 00 01 FF FF FF FF FF FF FF FF FF FF 01", "18446744073709551615 ranges")]
    [InlineData("00 00 01 FF FF FF FF FF FF FF FF FF FF FF", "longer than 64 bits")]
    [InlineData("00 00 01 FF 02 00 08 08 05", "ended the connection inside the handshake")]
    [InlineData("00 00 01", "ended the connection inside the handshake")]
    [InlineData("", "ended the connection inside the handshake")]
    public async Task A_client_refuses_what_is_no_answer(string answer, string reason)
    {
        var exception = await Assert.ThrowsAsync<MalformedMessageException>(() => OfferAsync(answer));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    static async Task<(BoltVersion Version, byte[] Sent)> OfferAsync(string answer)
    {
        var (client, server) = InMemoryDuplex.CreatePair();
        await server.Output.WriteAsync(Hex.Parse(answer));
        await server.Output.CompleteAsync();
        var version = await ClientHandshake.OfferAsync(client, default);
        await client.Output.CompleteAsync();
        var sent = await ReadAllAsync(server.Input);
        return (version, sent);
    }

    static async Task<byte[]> ReadAllAsync(PipeReader input)
    {
        while (true)
        {
            var read = await input.ReadAsync();
            if (read.IsCompleted)
                return read.Buffer.ToArray();
            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
