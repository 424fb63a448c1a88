namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Slows down guessing: after a number of failed logons with one name, the name is locked for a while, whoever asks. Remembers a bounded number
/// of names. Shared by all connections of a server.
/// </summary>
sealed class LogonBrake(BoltServerOptions options)
{
    const int NamesMax = 10_000;

    readonly Lock _lock = new();
    readonly Dictionary<string, (int Failures, long LastAt)> _names = new(StringComparer.Ordinal);

    /// <summary>Throws <see cref="BoltFailureException"/> while the name is locked.</summary>
    public void Demand(string name)
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

    public void Failed(string name)
    {
        lock (_lock)
        {
            if (_names.Count >= NamesMax)
                Forget();
            var failures = _names.GetValueOrDefault(name).Failures;
            _names[name] = (failures + 1, options.Clock.GetTimestamp());
        }
    }

    public void Succeeded(string name)
    {
        lock (_lock)
            _names.Remove(name);
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
