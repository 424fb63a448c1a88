namespace GraphExplorer.Bolt.Client;

/// <summary>
/// Whether and when work is done again: waits double from attempt to attempt, give or take a fifth so that many clients
/// do not come back at the same moment, until the time for retries is over.
/// </summary>
sealed class Retry(BoltClientOptions options)
{
    const double Jitter = 0.2;

    readonly long _startedAt = options.Clock.GetTimestamp();
    TimeSpan _delay = options.RetryDelayFirst;

    public bool IsWorthwhile(Exception exception) =>
        exception is BoltServerException { IsRetriable: true } or BoltUnreachableException { IsOutcomeUnknown: false }
        && options.Clock.GetElapsedTime(_startedAt) < options.RetryTimeMax;

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan NextDelay()
    {
        var factor = 1 - Jitter + 2 * Jitter * Random.Shared.NextDouble();
        var delay = _delay * factor;
        _delay *= 2;
        return delay;
    }

    public Task WaitAsync(CancellationToken cancellationToken) =>
        Task.Delay(NextDelay(), options.Clock, cancellationToken);
}
