namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Slows down guessing: after a number of failed logons with one name, the name is locked for a while, whoever asks.
/// Remembers a bounded number of names. Shared by all connections of a server that come from outside of the process.
/// </summary>
sealed class LogonBrake(BoltServerOptions options)
{
    const int NamesMax = 10_000;

    readonly Lock _lock = new();
    readonly Dictionary<string, (int Failures, long LastAt)> _names = new(StringComparer.Ordinal);

    /// <summary>
    /// Runs a logon with a name, or unguarded with null. Throws <see cref="BoltFailureException"/> while the name is
    /// locked.
    /// </summary>
    public async ValueTask<IBoltSession> GuardAsync(string? name, Func<ValueTask<IBoltSession>> logon)
    {
        if (name is null)
            return await logon().ConfigureAwait(false);
        Demand(name);
        try
        {
            var session = await logon().ConfigureAwait(false);
            lock (_lock)
                _names.Remove(name);
            return session;
        }
        catch (BoltFailureException failure) when (failure.Code == BoltStatusCodes.Unauthorized)
        {
            Count(name);
            throw;
        }
    }

    void Demand(string name)
    {
        lock (_lock)
        {
            if (!_names.TryGetValue(name, out var entry) || entry.Failures < options.FailedLogonsMax)
                return;
            if (options.Clock.GetElapsedTime(entry.LastAt) >= options.LogonLock)
                return;
        }

        throw new BoltFailureException(
            BoltStatusCodes.AuthenticationRateLimit,
            $"Too many failed logons. Wait {options.LogonLock.TotalSeconds} s and try again.");
    }

    void Count(string name)
    {
        lock (_lock)
        {
            if (_names.Count >= NamesMax)
                Forget();
            var failures = _names.GetValueOrDefault(name).Failures;
            _names[name] = (failures + 1, options.Clock.GetTimestamp());
        }
    }

    /// <summary>Drops the names whose lock is over; all of them when that makes no room.</summary>
    void Forget()
    {
        foreach (var (name, entry) in _names.ToArray())
        {
            if (options.Clock.GetElapsedTime(entry.LastAt) >= options.LogonLock)
                _names.Remove(name);
        }

        if (_names.Count >= NamesMax)
            _names.Clear();
    }
}
