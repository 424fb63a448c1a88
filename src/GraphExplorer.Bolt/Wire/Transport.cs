using System.IO.Pipelines;
using System.Net.Sockets;

namespace GraphExplorer.Bolt.Wire;

/// <summary>Ending connections of any kind.</summary>
static class Transport
{
    /// <summary>
    /// Closes both directions in good order; what has been flushed before still reaches the peer. Never throws.
    /// </summary>
    public static async ValueTask CloseAsync(IDuplexPipe transport)
    {
        try
        {
            await transport.Output.CompleteAsync().ConfigureAwait(false);
            if (transport is StreamDuplex stream)
                await stream.FinishAsync().ConfigureAwait(false);
            await transport.Input.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // The connection was gone already, which is what closing is for.
        }

        await ReleaseAsync(transport).ConfigureAwait(false);
    }

    /// <summary>Closes both directions at once and drops what the peer has not read. Never throws.</summary>
    public static async ValueTask AbortAsync(IDuplexPipe transport)
    {
        await ReleaseAsync(transport).ConfigureAwait(false);
        var reason = new IOException("The connection was aborted.");
        await transport.Output.CompleteAsync(reason).ConfigureAwait(false);
        await transport.Input.CompleteAsync(reason).ConfigureAwait(false);
    }

    /// <summary>Whether an exception means that the connection has ended or has broken.</summary>
    public static bool IsLoss(Exception exception) =>
        exception is IOException or SocketException or ObjectDisposedException;

    static async ValueTask ReleaseAsync(IDuplexPipe transport)
    {
        try
        {
            if (transport is IAsyncDisposable disposable)
                await disposable.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // As above.
        }
    }
}
