using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Wire;

public class InMemoryDuplexTests
{
    [Fact]
    public async Task What_one_end_writes_the_other_reads()
    {
        var (client, server) = InMemoryDuplex.CreatePair();
        await client.Output.WriteAsync(new byte[] { 1, 2 });
        await server.Output.WriteAsync(new byte[] { 3 });
        Assert.Equal(2, (await server.Input.ReadAsync()).Buffer.Length);
        Assert.Equal(1, (await client.Input.ReadAsync()).Buffer.Length);
    }

    [Fact]
    public async Task A_writer_waits_when_the_buffer_is_full_and_goes_on_when_it_is_read()
    {
        var (client, server) = InMemoryDuplex.CreatePair(100);
        var write = client.Output.WriteAsync(new byte[100]);
        Assert.False(write.IsCompleted);
        var read = await server.Input.ReadAsync();
        server.Input.AdvanceTo(read.Buffer.End);
        await write;
    }

    [Fact]
    public async Task The_end_of_one_end_is_seen_at_the_other()
    {
        var (client, server) = InMemoryDuplex.CreatePair();
        await client.Output.CompleteAsync();
        Assert.True((await server.Input.ReadAsync()).IsCompleted);
        await client.Input.CompleteAsync();
        Assert.True((await server.Output.WriteAsync(new byte[1])).IsCompleted);
    }

    [Fact]
    public void A_buffer_holds_at_least_a_byte() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InMemoryDuplex.CreatePair(0));
}
