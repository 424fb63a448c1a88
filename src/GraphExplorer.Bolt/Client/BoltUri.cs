using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Client;

/// <summary>Where a server listens and whether TLS stands in between.</summary>
sealed record BoltUri(string Scheme, string Host, int Port)
{
    const int PortDefault = 7687;

    bool HasTls => Scheme != "bolt";

    bool ChecksCertificate => Scheme == "bolt+s";

    public static BoltUri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new ArgumentException("This is not a Bolt URI. Write it as bolt://host:port.", nameof(text));
        if (uri.Scheme is not ("bolt" or "bolt+s" or "bolt+ssc"))
        {
            throw new ArgumentException(
                $"The scheme '{uri.Scheme}' is not bolt, bolt+s or bolt+ssc. "
                + "Routing URIs (neo4j://) need the official driver.",
                nameof(text));
        }

        if (uri.UserInfo.Length > 0)
            throw new ArgumentException("Credentials do not belong into a Bolt URI; give them apart.", nameof(text));
        if (uri.AbsolutePath is not ("" or "/") || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw new ArgumentException(
                "A Bolt URI has no path and no query. Write it as bolt://host:port.", nameof(text));
        return new BoltUri(uri.Scheme, uri.DnsSafeHost, uri.Port > 0 ? uri.Port : PortDefault);
    }

    public override string ToString() =>
        Host.Contains(':') ? $"{Scheme}://[{Host}]:{Port}" : $"{Scheme}://{Host}:{Port}";

    /// <summary>
    /// Opens a socket, under TLS where the scheme asks for it. Failures are <see cref="IOException"/> or
    /// <see cref="SocketException"/>.
    /// </summary>
    public async ValueTask<IDuplexPipe> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Host, Port, cancellationToken).ConfigureAwait(false);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (HasTls)
                stream = await SecureAsync(stream, cancellationToken).ConfigureAwait(false);
            return new StreamDuplex(stream, socket);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }

    async ValueTask<Stream> SecureAsync(Stream stream, CancellationToken cancellationToken)
    {
        var secured = new SslStream(stream);
        var settings = new SslClientAuthenticationOptions { TargetHost = Host };
        if (!ChecksCertificate)
            settings.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        try
        {
            await secured.AuthenticateAsClientAsync(settings, cancellationToken).ConfigureAwait(false);
            return secured;
        }
        catch (AuthenticationException exception)
        {
            throw new IOException($"the server's TLS certificate is not accepted ({exception.Message})", exception);
        }
    }
}
