using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Wire;

/// <summary>The server's side of the handshake.</summary>
static class ServerHandshake
{
    /// <summary>
    /// Agrees on a version. Throws <see cref="MalformedMessageException"/> when the peer does not speak Bolt or no
    /// version is shared, after having told it so where the protocol has words for it.
    /// </summary>
    public static async ValueTask<BoltVersion> AcceptAsync(IDuplexPipe transport, CancellationToken cancellationToken)
    {
        // The first four bytes alone decide: a peer that speaks something else is not waited for.
        var magic = await Handshake.ReadAsync(transport.Input, Handshake.Magic.Length, cancellationToken)
            .ConfigureAwait(false) ?? throw Ended();
        if (!magic.AsSpan().SequenceEqual(Handshake.Magic))
            throw new MalformedMessageException(Describe(magic));
        var offers = await Handshake.ReadAsync(
            transport.Input, Handshake.RequestBytes - Handshake.Magic.Length, cancellationToken)
            .ConfigureAwait(false) ?? throw Ended();
        for (var place = 0; place < offers.Length; place += 4)
        {
            var offer = offers.AsMemory(place, 4);
            if (offer.Span.SequenceEqual(Handshake.ManifestV1))
                return await ListAsync(transport, cancellationToken).ConfigureAwait(false);
            if (Best(VersionRange.Read(offer.Span)) is { } version)
            {
                await SendAsync(transport.Output, [0, 0, version.Minor, version.Major], cancellationToken)
                    .ConfigureAwait(false);
                return version;
            }
        }

        await SendAsync(transport.Output, Handshake.NoVersion, cancellationToken).ConfigureAwait(false);
        throw new MalformedMessageException("The client offers no version of Bolt that this server speaks.");
    }

    /// <summary>
    /// Manifest version 1: the server lists ranges and capabilities (none), the client answers with one version.
    /// </summary>
    static async ValueTask<BoltVersion> ListAsync(IDuplexPipe transport, CancellationToken cancellationToken)
    {
        var ranges = VersionRange.Supported;
        var answer = new byte[4 + 1 + 4 * ranges.Count + 1];
        Handshake.ManifestV1.CopyTo(answer, 0);
        answer[4] = (byte)ranges.Count;
        for (var i = 0; i < ranges.Count; i++)
            ranges[i].Write(answer.AsSpan(5 + 4 * i, 4));
        await SendAsync(transport.Output, answer, cancellationToken).ConfigureAwait(false);

        var choice = await Handshake.ReadAsync(transport.Input, 4, cancellationToken).ConfigureAwait(false)
            ?? throw Ended();
        var capabilities = await Handshake.ReadVarIntAsync(transport.Input, cancellationToken).ConfigureAwait(false);
        var version = new BoltVersion(choice[3], choice[2]);
        if (choice[0] != 0 || choice[1] != 0 || !BoltVersion.Supported.Contains(version))
            throw new MalformedMessageException($"The client chose version {version}, which was not offered.");
        if (capabilities != 0)
            throw new MalformedMessageException("The client chose a capability that was not offered.");
        return version;
    }

    static BoltVersion? Best(VersionRange range)
    {
        foreach (var version in BoltVersion.Supported)
        {
            if (range.Contains(version))
                return version;
        }

        return null;
    }

    static async ValueTask SendAsync(PipeWriter output, byte[] bytes, CancellationToken cancellationToken) =>
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);

    static MalformedMessageException Ended() => new("The connection ended inside the handshake.");

    static string Describe(byte[] magic) => magic switch
    {
        [>= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z', ..] =>
            "The peer speaks HTTP or another text protocol, not Bolt.",
        [0x16, 0x03, ..] => "The peer speaks TLS, which is not switched on here.",
        _ => "The peer does not speak Bolt.",
    };
}
