using Microsoft.AspNetCore.SignalR;

namespace GraphExplorer.Web.Live;

/// <summary>
/// The SignalR hub of browser code (<c>/hubs/graph</c>). It only speaks: <c>changed</c> and <c>progress</c>. Components on
/// the server listen to <see cref="LiveFeed"/> in process instead.
/// </summary>
public sealed class GraphHub(LiveFeed feed, LiveOptions options, ILogger<GraphHub> log) : Hub
{
    const string OutboxKey = "outbox";

    /// <summary>Where the feed stands now; a browser that finds a gap asks and then fetches the graph anew.</summary>
    public LiveSnapshot Snapshot() => feed.Snapshot;

    public override Task OnConnectedAsync()
    {
        Context.Items[OutboxKey] = new Outbox(Clients.Caller, Context, feed, options, log);
        return base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[OutboxKey] is Outbox outbox)
            await outbox.DisposeAsync();
        await base.OnDisconnectedAsync(exception);
    }
}
