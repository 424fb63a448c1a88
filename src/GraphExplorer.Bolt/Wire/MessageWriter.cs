using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Wire;

/// <summary>
/// Cuts messages into chunks. A message is put together beside the pipe first, so that one that turns out to hold an
/// impossible value leaves no half behind. Not safe for concurrent use.
/// </summary>
sealed class MessageWriter(PipeWriter output)
{
    const int ChunkBytesMax = ushort.MaxValue;
    const int KeptBytesMax = 256 * 1024;
    const int SmallBytesMax = 1024;
    const int LengthBytes = 2;

    ArrayBufferWriter<byte> _message = new(256);
    PackStreamWriter? _values;
    StructureForm _form;

    /// <summary>Bytes written since the last flush.</summary>
    public int UnflushedBytes { get; private set; }

    /// <summary>Structures of the messages that follow.</summary>
    public StructureForm Form
    {
        get => _form;
        set => (_form, _values) = (value, null);
    }

    /// <summary>
    /// Forgets a message that was begun and starts a new one; its fields are written to what this gives.
    /// </summary>
    public PackStreamWriter Begin(byte tag, int fields)
    {
        if (_message.Capacity > KeptBytesMax)
            (_message, _values) = (new ArrayBufferWriter<byte>(256), null);
        else
            _message.ResetWrittenCount();
        _values ??= new PackStreamWriter(_message, _form);
        _values.Reset();
        _values.WriteStructureHeader(tag, fields);
        return _values;
    }

    /// <summary>Puts the message into the pipe, in chunks.</summary>
    public void End()
    {
        var rest = _message.WrittenSpan;
        if (rest.Length <= SmallBytesMax)
        {
            EndSmall(rest);
            return;
        }

        while (rest.Length > 0)
        {
            var chunk = rest[..Math.Min(rest.Length, ChunkBytesMax)];
            WriteLength((ushort)chunk.Length);
            output.Write(chunk);
            UnflushedBytes += chunk.Length;
            rest = rest[chunk.Length..];
        }

        WriteLength(0);
    }

    /// <summary>Puts an empty chunk between messages, which says only that this side is alive.</summary>
    public void WriteNoop() => WriteLength(0);

    /// <summary>Sends what is written; false when the peer has stopped reading.</summary>
    public async ValueTask<bool> FlushAsync(CancellationToken cancellationToken)
    {
        UnflushedBytes = 0;
        var flush = await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return !flush.IsCompleted && !flush.IsCanceled;
    }

    /// <summary>Puts a message of one chunk into the pipe with its two lengths in one go.</summary>
    void EndSmall(ReadOnlySpan<byte> message)
    {
        var all = message.Length + 2 * LengthBytes;
        var span = output.GetSpan(all);
        BinaryPrimitives.WriteUInt16BigEndian(span, (ushort)message.Length);
        message.CopyTo(span[LengthBytes..]);
        BinaryPrimitives.WriteUInt16BigEndian(span[(LengthBytes + message.Length)..], 0);
        output.Advance(all);
        UnflushedBytes += all;
    }

    void WriteLength(ushort length)
    {
        BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(LengthBytes), length);
        output.Advance(LengthBytes);
        UnflushedBytes += LengthBytes;
    }
}
