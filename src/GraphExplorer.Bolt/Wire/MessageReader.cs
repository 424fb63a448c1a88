using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Wire;

/// <summary>
/// Puts messages together from chunks: two bytes of length, that many bytes, and a length of zero after the last chunk.
/// A zero length between messages (NOOP) says only that the peer is alive. Memory grows with the bytes that have come,
/// never with a claim.
/// </summary>
sealed class MessageReader(PipeReader input, TimeProvider clock, TimeSpan messageTimeout)
{
    const int HeaderBytes = 2;
    const int KeptBytesMax = 256 * 1024;

    ArrayBufferWriter<byte> _message = new(256);
    int _chunkLeft;
    bool _inMessage;
    bool _isGiven;

    /// <summary>
    /// The next message, valid until the next call; null when the peer ended the connection between messages. Throws
    /// <see cref="MalformedMessageException"/> for a message over <paramref name="messageBytesMax"/>, cut off, or not
    /// complete within the message timeout after it began.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(int messageBytesMax, CancellationToken cancellationToken)
    {
        if (TryRead(messageBytesMax, out var message))
            return message;
        ReadResult read = default;
        Deadline? deadline = null;
        try
        {
            while (true)
            {
                if (read.IsCompleted)
                    return _inMessage
                        ? throw new MalformedMessageException("The connection ended inside a message.")
                        : null;
                if (_inMessage && deadline is null)
                    deadline = new Deadline(messageTimeout, clock, cancellationToken);
                read = await input.ReadAsync(deadline?.Token ?? cancellationToken).ConfigureAwait(false);
                if (Take(read, messageBytesMax))
                    return _message.WrittenMemory;
            }
        }
        catch (OperationCanceledException) when (deadline is { IsExpired: true })
        {
            throw new MalformedMessageException(
                $"A message was not complete {messageTimeout.TotalSeconds} s after it began.");
        }
        finally
        {
            deadline?.Dispose();
        }
    }

    /// <summary>The next message when it is here already; it is valid until the next call.</summary>
    public bool TryRead(int messageBytesMax, out ReadOnlyMemory<byte> message)
    {
        Forget();
        var isComplete = input.TryRead(out var read) && Take(read, messageBytesMax);
        message = isComplete ? _message.WrittenMemory : default;
        return isComplete;
    }

    /// <summary>Takes what has come; true when a message is complete.</summary>
    bool Take(ReadResult read, int messageBytesMax)
    {
        var rest = read.Buffer;
        var complete = false;
        while (!complete && TakeChunk(ref rest, messageBytesMax, out complete))
        {
        }

        _isGiven = complete;
        _inMessage = !complete && (_message.WrittenCount > 0 || _chunkLeft > 0 || !rest.IsEmpty);
        input.AdvanceTo(rest.Start, complete ? rest.Start : rest.End);
        return complete;
    }

    /// <summary>Takes one header or a part of one chunk; false when more bytes are needed.</summary>
    bool TakeChunk(ref ReadOnlySequence<byte> rest, int messageBytesMax, out bool complete)
    {
        complete = false;
        if (_chunkLeft == 0)
        {
            if (rest.Length < HeaderBytes)
                return false;
            Span<byte> header = stackalloc byte[HeaderBytes];
            rest.Slice(0, HeaderBytes).CopyTo(header);
            rest = rest.Slice(HeaderBytes);
            _chunkLeft = BinaryPrimitives.ReadUInt16BigEndian(header);
            complete = _chunkLeft == 0 && _message.WrittenCount > 0;
            if (_chunkLeft > messageBytesMax - _message.WrittenCount)
                throw new MalformedMessageException($"A message is longer than {messageBytesMax} bytes.");
            return true;
        }

        if (rest.IsEmpty)
            return false;
        var part = rest.Slice(0, Math.Min(_chunkLeft, rest.Length));
        foreach (var segment in part)
            _message.Write(segment.Span);
        _chunkLeft -= (int)part.Length;
        rest = rest.Slice(part.End);
        return true;
    }

    /// <summary>
    /// Makes room for the next message once one has been given; the memory of a large one is given back.
    /// </summary>
    void Forget()
    {
        if (!_isGiven)
            return;
        _isGiven = false;
        if (_message.Capacity > KeptBytesMax)
            _message = new ArrayBufferWriter<byte>(256);
        else
            _message.ResetWrittenCount();
    }
}
