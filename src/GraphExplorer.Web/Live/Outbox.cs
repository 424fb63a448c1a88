using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace GraphExplorer.Web.Live;

/// <summary>
/// The bounded queue of one connected browser. When it is full the browser has stopped reading: its connection is cut,
/// and after reconnecting it finds the gap in the numbers and fetches a snapshot.
/// </summary>
sealed partial class Outbox : IAsyncDisposable
{
    readonly Channel<LiveMessage> _waiting;
    readonly IDisposable _subscription;
    readonly Task _sending;
    readonly CancellationTokenSource _stop = new();
    readonly ILogger _log;

    public Outbox(ISingleClientProxy client, HubCallerContext connection, LiveFeed feed, LiveOptions options, ILogger log)
    {
        _log = log;
        _waiting = Channel.CreateBounded<LiveMessage>(new BoundedChannelOptions(options.WaitingMessagesMax) { SingleReader = true });
        _sending = SendAsync(client, connection.ConnectionId);
        _subscription = feed.Subscribe(message =>
        {
            if (_waiting.Writer.TryWrite(message))
                return;
            Stalled(_log, connection.ConnectionId, options.WaitingMessagesMax);
            connection.Abort();
        });
    }

    async Task SendAsync(ISingleClientProxy client, string connectionId)
    {
        try
        {
            await foreach (var message in _waiting.Reader.ReadAllAsync(_stop.Token))
                await client.SendAsync(message is GraphChanged ? "changed" : "progress", (object)message, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The browser left.
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or HubException)
        {
            SendFailed(_log, connectionId, error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    [LoggerMessage(2001, LogLevel.Warning, "Browser {ConnectionId} has {Waiting} unread messages and is dropped; it fetches a snapshot when it returns.")]
    static partial void Stalled(ILogger log, string connectionId, int waiting);

    [LoggerMessage(2002, LogLevel.Debug, "Sending to browser {ConnectionId} ended.")]
    static partial void SendFailed(ILogger log, string connectionId, Exception error);
}
