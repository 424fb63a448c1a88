using System.IO.Pipelines;
using System.Net.Sockets;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Client;

/// <summary>Connections to a socket file.</summary>
static class UnixSocket
{
    /// <summary>Opens the file. Failures are <see cref="SocketException"/>.</summary>
    public static async ValueTask<IDuplexPipe> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken).ConfigureAwait(false);
            return new StreamDuplex(new NetworkStream(socket, ownsSocket: true), socket);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }
}
