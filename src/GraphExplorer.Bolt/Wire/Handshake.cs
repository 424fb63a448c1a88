using System.Buffers;
using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Wire;

/// <summary>What both sides of the handshake share: its constants, and reading an exact number of bytes.</summary>
static class Handshake
{
    /// <summary>Four bytes that begin every connection, and four offers of four bytes.</summary>
    public const int RequestBytes = 20;

    public static readonly byte[] Magic = [0x60, 0x60, 0xB0, 0x17];

    /// <summary>
    /// Stands in an offer for manifest version 1, in which the server lists versions and the client chooses.
    /// </summary>
    public static readonly byte[] ManifestV1 = [0x00, 0x00, 0x01, 0xFF];

    public static readonly byte[] NoVersion = [0, 0, 0, 0];

    /// <summary>Reads exactly <paramref name="count"/> bytes. Null when the peer ended the connection before.</summary>
    public static async ValueTask<byte[]?> ReadAsync(PipeReader input, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length >= count)
            {
                var bytes = read.Buffer.Slice(0, count).ToArray();
                input.AdvanceTo(read.Buffer.GetPosition(count));
                return bytes;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.IsCanceled)
                return null;
        }
    }

    /// <summary>
    /// Reads a number in groups of seven bits, least significant first, the high bit of a byte telling that more
    /// follow.
    /// </summary>
    public static async ValueTask<ulong> ReadVarIntAsync(PipeReader input, CancellationToken cancellationToken)
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var bytes = await ReadAsync(input, 1, cancellationToken).ConfigureAwait(false)
                ?? throw new MalformedMessageException("The connection ended inside the handshake.");
            number |= (ulong)(bytes[0] & 0x7F) << shift;
            if ((bytes[0] & 0x80) == 0)
                return number;
        }

        throw new MalformedMessageException("A number of the handshake is longer than 64 bits.");
    }
}
