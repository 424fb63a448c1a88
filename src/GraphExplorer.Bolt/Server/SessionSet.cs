using System.Collections.Concurrent;

namespace GraphExplorer.Bolt.Server;

/// <summary>Connections that are ended together.</summary>
sealed class SessionSet
{
    readonly ConcurrentDictionary<BoltServerSession, Task> _sessions = new();

    public int Count => _sessions.Count;

    /// <summary>Serves the connection as a member of the set.</summary>
    public async Task TrackAsync(BoltServerSession session, Func<Task> serve)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _sessions[session] = ended.Task;
        try
        {
            await serve().ConfigureAwait(false);
        }
        finally
        {
            _sessions.TryRemove(session, out _);
            ended.SetResult();
        }
    }

    /// <summary>
    /// Ends connections that have nothing open, and each other one as soon as its transaction is through; after
    /// <paramref name="grace"/> ends what is left.
    /// </summary>
    public async Task StopAsync(TimeSpan grace, TimeProvider clock)
    {
        foreach (var session in _sessions.Keys)
            session.Stop();
        var ended = Task.WhenAll(_sessions.Values);
        await Task.WhenAny(ended, Task.Delay(grace, clock)).ConfigureAwait(false);
        foreach (var session in _sessions.Keys)
            session.Abort();
        await Task.WhenAll(_sessions.Values).ConfigureAwait(false);
    }
}
