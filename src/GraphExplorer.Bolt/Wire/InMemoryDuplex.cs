using System.IO.Pipelines;

namespace GraphExplorer.Bolt.Wire;

/// <summary>
/// Two ends of a connection in memory: what one end writes, the other reads. Each direction holds a bounded number of
/// bytes.
/// </summary>
public static class InMemoryDuplex
{
    /// <summary>Bytes that one direction holds before its writer has to wait, unless said otherwise.</summary>
    public const int BufferBytesDefault = 64 * 1024;

    /// <summary>Makes a pair whose directions each hold up to <paramref name="bufferBytes"/>.</summary>
    public static (IDuplexPipe Client, IDuplexPipe Server) CreatePair(int bufferBytes = BufferBytesDefault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bufferBytes, 1);
        var options = new PipeOptions(
            pauseWriterThreshold: bufferBytes,
            resumeWriterThreshold: Math.Max(1, bufferBytes / 2),
            useSynchronizationContext: false);
        var toServer = new Pipe(options);
        var toClient = new Pipe(options);
        return (new End(toClient.Reader, toServer.Writer), new End(toServer.Reader, toClient.Writer));
    }

    sealed class End(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input { get; } = input;

        public PipeWriter Output { get; } = output;
    }
}
