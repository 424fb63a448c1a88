namespace GraphExplorer.Bolt.Wire;

/// <summary>A token that fires after a time or with another token, and can tell which it was.</summary>
sealed class Deadline : IDisposable
{
    readonly CancellationTokenSource _timer;
    readonly CancellationTokenSource _linked;
    readonly CancellationToken _other;

    public Deadline(TimeSpan time, TimeProvider clock, CancellationToken other)
    {
        _timer = new CancellationTokenSource(time, clock);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, other);
        _other = other;
    }

    public CancellationToken Token => _linked.Token;

    /// <summary>True when the time is over and the other token has not fired.</summary>
    public bool IsExpired => _timer.IsCancellationRequested && !_other.IsCancellationRequested;

    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
