using System.Collections.Concurrent;

namespace GraphExplorer.Web.Live;

/// <summary>
/// The one ordered stream of what changed. Publishing numbers a message and hands it to every listener's own queue
/// without waiting for any: a browser that does not read never delays a write.
/// </summary>
public sealed class LiveFeed
{
    readonly Lock _order = new();
    readonly ConcurrentDictionary<long, Action<LiveMessage>> _listeners = new();
    long _sequence;
    long _listenerIds;
    string _dataVersion = "0";

    /// <summary>The latest sequence number and data version.</summary>
    public LiveSnapshot Snapshot
    {
        get
        {
            lock (_order)
                return new LiveSnapshot(_sequence, _dataVersion);
        }
    }

    /// <summary>Calls <paramref name="listener"/> for each later message, in order; it must return at once. Disposing ends that.</summary>
    public IDisposable Subscribe(Action<LiveMessage> listener)
    {
        var id = Interlocked.Increment(ref _listenerIds);
        _listeners[id] = listener;
        return new Subscription(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>Says that the graph is now at <paramref name="dataVersion"/>.</summary>
    public void PublishChange(string dataVersion, IReadOnlyList<string> nodes, IReadOnlyList<string> edges, string summary)
    {
        lock (_order)
        {
            _dataVersion = dataVersion;
            Deliver(new GraphChanged(++_sequence, dataVersion, nodes, edges, summary));
        }
    }

    /// <summary>Says how far long work has come.</summary>
    public void PublishProgress(ProgressReport report)
    {
        lock (_order)
            Deliver(new WorkProgress(++_sequence, report.Id, report.Title, report.Done, report.Total, report.State));
    }

    /// <summary>Sets the version that was found at the start, without a message.</summary>
    public void Begin(string dataVersion)
    {
        lock (_order)
            _dataVersion = dataVersion;
    }

    void Deliver(LiveMessage message)
    {
        foreach (var listener in _listeners.Values)
            listener(message);
    }

    sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>How far long work has come; see <see cref="WorkProgress"/>.</summary>
public sealed record ProgressReport(string Id, string Title, long Done, long Total, string State);
