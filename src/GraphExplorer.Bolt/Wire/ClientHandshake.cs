using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Wire;

/// <summary>The client's side of the handshake.</summary>
static class ClientHandshake
{
    /// <summary>Ranges that a manifest may list; more are not believed.</summary>
    const int RangesMax = 256;

    /// <summary>Manifest 1, then 5.8 to 5.0, then 4.4, for servers that know no manifest.</summary>
    static readonly byte[] Request =
    [
        .. Handshake.Magic,
        .. Handshake.ManifestV1,
        0x00, 0x08, 0x08, 0x05,
        0x00, 0x00, 0x04, 0x04,
        .. Handshake.NoVersion,
    ];

    /// <summary>
    /// Agrees on a version. Throws <see cref="MalformedMessageException"/> when there is none or the peer does not
    /// speak Bolt.
    /// </summary>
    public static async ValueTask<BoltVersion> OfferAsync(IDuplexPipe transport, CancellationToken cancellationToken)
    {
        await transport.Output.WriteAsync(Request, cancellationToken).ConfigureAwait(false);
        var answer = await Read4Async(transport.Input, cancellationToken).ConfigureAwait(false);
        if (answer.AsSpan().SequenceEqual(Handshake.ManifestV1))
            return await ChooseAsync(transport, cancellationToken).ConfigureAwait(false);
        if (answer.AsSpan().SequenceEqual(Handshake.NoVersion))
            throw new MalformedMessageException("The server speaks none of the Bolt versions 5.8 to 5.0 and 4.4.");
        if (answer.AsSpan().SequenceEqual("HTTP"u8))
            throw new MalformedMessageException(
                "The server speaks HTTP on this port, not Bolt (Neo4j's Bolt port is usually 7687).");
        var version = new BoltVersion(answer[3], answer[2]);
        return answer[0] == 0 && answer[1] == 0 && BoltVersion.Supported.Contains(version)
            ? version
            : throw new MalformedMessageException("The server answered the handshake with something that is not Bolt.");
    }

    static async ValueTask<BoltVersion> ChooseAsync(IDuplexPipe transport, CancellationToken cancellationToken)
    {
        var count = await Handshake.ReadVarIntAsync(transport.Input, cancellationToken).ConfigureAwait(false);
        if (count > RangesMax)
            throw new MalformedMessageException($"The server claims to offer {count} ranges of versions.");
        BoltVersion? best = null;
        for (var i = 0; i < (int)count; i++)
        {
            var range = VersionRange.Read(await Read4Async(transport.Input, cancellationToken).ConfigureAwait(false));
            foreach (var version in BoltVersion.Supported)
            {
                if (range.Contains(version) && (best is null || version > best))
                    best = version;
            }
        }

        // Capabilities are reserved by the specification; none is chosen.
        await Handshake.ReadVarIntAsync(transport.Input, cancellationToken).ConfigureAwait(false);
        if (best is not { } chosen)
            throw new MalformedMessageException("The server speaks none of the Bolt versions 5.8 to 5.0 and 4.4.");
        await transport.Output.WriteAsync(new byte[] { 0, 0, chosen.Minor, chosen.Major, 0 }, cancellationToken)
            .ConfigureAwait(false);
        return chosen;
    }

    static async ValueTask<byte[]> Read4Async(PipeReader input, CancellationToken cancellationToken) =>
        await Handshake.ReadAsync(input, 4, cancellationToken).ConfigureAwait(false)
            ?? throw new MalformedMessageException("The server ended the connection inside the handshake.");
}
