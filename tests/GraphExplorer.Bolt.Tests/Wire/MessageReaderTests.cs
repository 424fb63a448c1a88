using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Wire;

public class MessageReaderTests
{
    [Theory]
    [InlineData("00 10 repeat(07, 16) 00 00", "16")]
    [InlineData("00 10 repeat(07, 16) 00 04 repeat(08, 4) 00 00", "20")]
    [InlineData("00 10 repeat(07, 16) 00 00 00 08 repeat(08, 8) 00 00", "16 8")]
    [InlineData("00 10 repeat(07, 16) 00 00 00 00 00 08 repeat(08, 8) 00 00", "16 8")]
    [InlineData("00 00 00 00 00 00 00 01 07 00 00 00 00", "1")]
    [InlineData("repeat(00 01 07, 1000) 00 00", "1000")]
    [InlineData("FF FF repeat(07, 65535) 00 01 08 00 00", "65536")]
    public async Task Chunks_become_messages_however_they_arrive(string bytes, string lengths)
    {
        var sent = Hex.Parse(bytes);
        foreach (var piece in new[] { sent.Length, 1000, 3, 1 })
        {
            if (sent.Length / piece > 5000)
                continue;
            var pipe = new Pipe();
            var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
            var writing = WriteAsync(pipe.Writer, sent, piece);
            var read = new List<int>();
            while (await reader.ReadAsync(100_000, default) is { } message)
                read.Add(message.Length);
            await writing;
            Assert.Equal(lengths, string.Join(' ', read));
        }
    }

    [Fact]
    public async Task A_message_that_is_here_already_is_read_at_once_and_half_a_one_is_kept()
    {
        var pipe = new Pipe();
        var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
        Assert.False(reader.TryRead(100, out _));
        await pipe.Writer.WriteAsync(Hex.Parse("00 02 01 02 00 00 00 03 03"));
        Assert.True(reader.TryRead(100, out var first));
        Assert.Equal([1, 2], first.ToArray());
        Assert.False(reader.TryRead(100, out _));
        await pipe.Writer.WriteAsync(Hex.Parse("04 05 00 00"));
        Assert.Equal([3, 4, 5], (await reader.ReadAsync(100, default))!.Value.ToArray());
    }

    [Fact]
    public async Task A_claimed_chunk_takes_no_memory_before_it_comes()
    {
        var pipe = new Pipe();
        var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
        await pipe.Writer.WriteAsync(Hex.Parse("FF FF 01"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(reader.TryRead(100_000, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2048);
    }

    [Theory]
    [InlineData("00 65", 100)]
    [InlineData("00 64 repeat(00, 100) 00 01", 100)]
    [InlineData("FF FF", 65_534)]
    public async Task A_message_over_the_limit_is_refused_at_the_header_that_goes_over_it(string bytes, int limit)
    {
        var pipe = new Pipe();
        var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
        await pipe.Writer.WriteAsync(Hex.Parse(bytes));
        await Assert.ThrowsAsync<MalformedMessageException>(() => reader.ReadAsync(limit, default).AsTask());
    }

    [Fact]
    public async Task A_large_message_is_written_in_chunks_and_read_back()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var writer = new MessageWriter(pipe.Writer);
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => i.ToString("D5")));
        writer.Begin(0x71, 1).WriteString(text);
        writer.End();
        await writer.FlushAsync(default);
        var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
        var message = await reader.ReadAsync(int.MaxValue, default);
        Assert.Equal(250_000 + 7, message!.Value.Length);
        var values = new PackStreamReader(message.Value.Span, PackStreamLimits.OfServer, default);
        Assert.Equal((0x71, 1), values.ReadMessageHeader());
        Assert.Equal(text, values.ReadString());
    }

    [Fact]
    public async Task A_message_that_was_begun_and_not_ended_leaves_nothing_behind()
    {
        var pipe = new Pipe();
        var writer = new MessageWriter(pipe.Writer);
        Assert.Throws<ArgumentException>(
            () => writer.Begin(0x71, 1).WriteValue(new object?[] { 1L, new Uri("about:blank") }));
        writer.Begin(0x7E, 0);
        writer.End();
        await writer.FlushAsync(default);
        var reader = new MessageReader(pipe.Reader, TimeProvider.System, Timeout.InfiniteTimeSpan);
        Assert.Equal([0xB0, 0x7E], (await reader.ReadAsync(100, default))!.Value.ToArray());
    }

    static async Task WriteAsync(PipeWriter writer, byte[] bytes, int piece)
    {
        for (var start = 0; start < bytes.Length; start += piece)
            await writer.WriteAsync(bytes.AsMemory(start, Math.Min(piece, bytes.Length - start)));
        await writer.CompleteAsync();
    }
}
