using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Accepts TCP connections, plain or under TLS, or those of a socket file, for a <see cref="BoltServer"/>. Disposing it
/// ends the connections that it accepted, and no others.
/// </summary>
public sealed class BoltListener(BoltServer server, BoltListenerOptions options) : IAsyncDisposable
{
    static readonly TimeSpan PauseAfterFault = TimeSpan.FromMilliseconds(100);

    readonly CancellationTokenSource _stopping = new();
    readonly SessionSet _sessions = new();
    readonly Admission _admission = new(options.ConnectionsMax);
    Socket? _socket;
    Task _accepting = Task.CompletedTask;

    /// <summary>Address and port, or the file, that is listened on.</summary>
    /// <exception cref="InvalidOperationException">The listener has not been started.</exception>
    public EndPoint EndPoint =>
        _socket?.LocalEndPoint ?? throw new InvalidOperationException("Start the listener first.");

    /// <summary>The TCP port that is listened on.</summary>
    /// <exception cref="InvalidOperationException">The listener has not been started, or listens on a file.</exception>
    public int Port =>
        (EndPoint as IPEndPoint)?.Port ?? throw new InvalidOperationException("This listener has no port.");

    /// <summary>Starts to listen.</summary>
    /// <exception cref="SocketException">The address is taken or cannot be had.</exception>
    public void Start()
    {
        if (_socket is not null)
            throw new InvalidOperationException("The listener has been started already.");
        var file = options.EndPoint as UnixDomainSocketEndPoint;
        var socket = new Socket(
            options.EndPoint.AddressFamily,
            SocketType.Stream,
            file is null ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            socket.Bind(options.EndPoint);
            // Before listening nobody can connect, so there is no moment in which another user may.
            if (file is not null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(file.ToString(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen();
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }

        _socket = socket;
        _accepting = AcceptAsync(socket);
    }

    /// <summary>Stops accepting, lets open transactions end within the grace, then closes what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        _socket?.Dispose();
        await _sessions.StopAsync(options.StopGrace, server.Options.Clock).ConfigureAwait(false);
    }

    async Task AcceptAsync(Socket listening)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var socket = await listening.AcceptAsync(_stopping.Token).ConfigureAwait(false);
                if (_admission.TryEnter(socket.Dispose) is { } guest)
                    _ = ServeAsync(socket, guest);
                else
                    socket.Dispose();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException exception)
            {
                // One connection that could not be accepted does not end the listening; the usual cause is a lack of
                // handles.
                server.Options.OnFault("A connection could not be accepted.", exception);
                await Task.Delay(PauseAfterFault).ConfigureAwait(false);
            }
        }
    }

    async Task ServeAsync(Socket socket, Admission.Guest guest)
    {
        try
        {
            if (socket.ProtocolType == ProtocolType.Tcp)
                socket.NoDelay = true;
            var peer = new BoltPeer(socket.RemoteEndPoint?.ToString() ?? "(unknown)", IsInProcess: false);
            if (await OpenAsync(socket).ConfigureAwait(false) is not { } transport)
                return;
            var session = server.OpenSession(transport, peer);
            using var stopping = _stopping.Token.UnsafeRegister(
                static state => ((BoltServerSession)state!).Stop(), session);
            (guest.Abort, guest.IsLoggedOn) = (session.Abort, () => session.IsLoggedOn);
            await _sessions.TrackAsync(session, () => server.ServeAsync(session, CancellationToken.None))
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (Transport.IsLoss(exception))
        {
            // The peer went away before anything was said, or the server is being disposed.
        }
        finally
        {
            socket.Dispose();
            _admission.Leave(guest);
        }
    }

    /// <summary>
    /// The socket as a pair of pipes, under TLS when there is a certificate; null when the peer cannot do TLS in time.
    /// </summary>
    async ValueTask<IDuplexPipe?> OpenAsync(Socket socket)
    {
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (options.Certificate is null)
            return new StreamDuplex(stream, socket);
        var secured = new SslStream(stream);
        using var deadline = new Deadline(server.Options.LogonTimeout, server.Options.Clock, _stopping.Token);
        try
        {
            var settings = new SslServerAuthenticationOptions { ServerCertificate = options.Certificate };
            await secured.AuthenticateAsServerAsync(settings, deadline.Token).ConfigureAwait(false);
            return new StreamDuplex(secured, socket);
        }
        catch (Exception exception) when (exception is AuthenticationException or OperationCanceledException)
        {
            await secured.DisposeAsync().ConfigureAwait(false);
            return null;
        }
    }
}
