using System.IO.Pipelines;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Wire;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Server;

/// <summary>What goes out while the backend works (Bolt, "Message exchange", NOOP).</summary>
public class SignOfLifeTests
{
    readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task After_one_that_nobody_took_neither_another_nor_an_answer_is_written()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        var options = new BoltServerOptions { Clock = _clock };
        var responses = new ResponseWriter(pipe.Writer, options, default);
        responses.Leave();
        responses.SignLife();
        _clock.Advance(options.WriteTimeout);

        await Assert.ThrowsAsync<PeerGoneException>(async () => await responses.ReturnAsync());
        responses.Leave();
        responses.SignLife();
        var gone = await Assert.ThrowsAsync<PeerGoneException>(async () => await responses.ReturnAsync());

        Assert.Contains("read nothing for 900 s", gone.Message, StringComparison.Ordinal);
        Assert.True(pipe.Reader.TryRead(out var read));
        Assert.Equal(2, read.Buffer.Length);
    }

    [Fact]
    public async Task One_that_is_taken_is_followed_by_the_answer()
    {
        var pipe = new Pipe();
        var responses = new ResponseWriter(pipe.Writer, new BoltServerOptions { Clock = _clock }, default);
        responses.SignLife();
        responses.Leave();
        responses.SignLife();
        await responses.ReturnAsync();
        responses.Ignored();
        await responses.FlushAsync();

        var read = await pipe.Reader.ReadAsync();
        Assert.Equal("0000 0002B07E 0000", Notation(read.Buffer.FirstSpan));
    }

    static string Notation(ReadOnlySpan<byte> bytes)
    {
        var hex = Convert.ToHexString(bytes);
        return $"{hex[..4]} {hex[4..^4]} {hex[^4..]}";
    }
}
