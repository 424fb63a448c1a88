using System.IO.Pipelines;
using System.Net.Sockets;

namespace GraphExplorer.Bolt.Wire;

/// <summary>The stream of a socket, plain or under TLS, as a pair of pipes. Disposing it closes the socket.</summary>
sealed class StreamDuplex : IDuplexPipe, IAsyncDisposable
{
    const int DrainBytesMax = 1024 * 1024;
    static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(500);
    static readonly StreamPipeReaderOptions ReaderOptions = new(leaveOpen: true, bufferSize: 16 * 1024);

    /// <summary>The stream is written to once a segment: what is flushed together has to fit one.</summary>
    static readonly StreamPipeWriterOptions WriterOptions = new(minimumBufferSize: 64 * 1024, leaveOpen: true);

    readonly Stream _stream;
    readonly Socket _socket;

    public StreamDuplex(Stream stream, Socket socket)
    {
        (_stream, _socket) = (stream, socket);
        Input = PipeReader.Create(stream, ReaderOptions);
        Output = PipeWriter.Create(stream, WriterOptions);
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    /// <summary>
    /// Says that nothing more will be sent and reads what the peer still sends, for a short time: closing a socket with
    /// unread bytes would reset it, and the peer could lose the last answer.
    /// </summary>
    public async ValueTask FinishAsync()
    {
        _socket.Shutdown(SocketShutdown.Send);
        using var timer = new CancellationTokenSource(DrainTime);
        var sink = new byte[4096];
        try
        {
            for (var drained = 0; drained < DrainBytesMax;)
            {
                var count = await _socket.ReceiveAsync(sink, timer.Token).ConfigureAwait(false);
                if (count == 0)
                    return;
                drained += count;
            }
        }
        catch (OperationCanceledException)
        {
            // The peer keeps the connection open; it has had its time to read.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        _socket.Dispose();
    }
}
