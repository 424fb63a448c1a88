using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// Connections of one client: the idle ones, latest used first, and a bound on all of them. A connection comes out
/// alive as far as can be known, and goes back clean.
/// </summary>
sealed class ConnectionPool(BoltClientOptions options) : IAsyncDisposable
{
    readonly SemaphoreSlim _places = new(options.PoolSizeMax);
    readonly Lock _lock = new();
    readonly Stack<ClientConnection> _idle = new();
    readonly HashSet<ClientConnection> _inUse = [];
    bool _isDisposed;

    /// <exception cref="TimeoutException">All connections stayed in use.</exception>
    public async Task<ClientConnection> AcquireAsync(CancellationToken cancellationToken)
    {
        await TakePlaceAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await FindIdleAsync(cancellationToken).ConfigureAwait(false)
                ?? await ConnectionOpening.OpenAsync(options, cancellationToken).ConfigureAwait(false);
            if (TryLend(connection))
                return connection;
            await connection.CloseAsync().ConfigureAwait(false);
            throw new ObjectDisposedException(nameof(BoltClient));
        }
        catch (Exception)
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>
    /// Takes a connection back: cleans it with RESET if need be, drops it when that fails. Never throws.
    /// </summary>
    public async ValueTask ReleaseAsync(ClientConnection connection)
    {
        try
        {
            if (!connection.IsBroken && connection.NeedsReset)
                await connection.ResetAsync().ConfigureAwait(false);
        }
        catch (BoltUnreachableException)
        {
            // It is broken now, and dropped below.
        }

        connection.WasUsed = true;
        connection.IdleSince = options.Clock.GetTimestamp();
        var isKept = false;
        lock (_lock)
        {
            if (!_inUse.Remove(connection))
                return;
            isKept = !_isDisposed && !connection.IsBroken;
            if (isKept)
                _idle.Push(connection);
        }

        if (!isKept)
            await connection.CloseAsync().ConfigureAwait(false);
        _places.Release();
    }

    /// <summary>Closes the idle connections: one of them turned out dead, and the others are as old.</summary>
    public async ValueTask DropIdleAsync()
    {
        while (TakeIdle() is { } connection)
            await connection.CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Closes every connection; those in use fail.</summary>
    public async ValueTask DisposeAsync()
    {
        ClientConnection[] inUse;
        lock (_lock)
        {
            _isDisposed = true;
            inUse = [.. _inUse];
        }

        foreach (var connection in inUse)
            connection.Break();
        await DropIdleAsync().ConfigureAwait(false);
    }

    async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(BoltClient));
        using var deadline = new Deadline(options.AcquisitionTimeout, options.Clock, cancellationToken);
        try
        {
            await _places.WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsExpired)
        {
            throw new TimeoutException(
                $"All {options.PoolSizeMax} connections to {options.Address} were in use for "
                + $"{options.AcquisitionTimeout.TotalSeconds} s. "
                + "Dispose results and transactions, or raise PoolSizeMax.",
                exception);
        }
    }

    async Task<ClientConnection?> FindIdleAsync(CancellationToken cancellationToken)
    {
        while (TakeIdle() is { } connection)
        {
            if (await IsAliveAsync(connection).ConfigureAwait(false))
                return connection;
            await connection.CloseAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return null;
    }

    async Task<bool> IsAliveAsync(ClientConnection connection)
    {
        var clock = options.Clock;
        if (connection.IsBroken || clock.GetElapsedTime(connection.OpenedAt) >= options.ConnectionLifetime)
            return false;
        if (clock.GetElapsedTime(connection.IdleSince) < options.LivenessCheckAfter)
            return true;
        try
        {
            await connection.ResetAsync().ConfigureAwait(false);
            return true;
        }
        catch (BoltUnreachableException)
        {
            return false;
        }
    }

    bool TryLend(ClientConnection connection)
    {
        lock (_lock)
            return !_isDisposed && _inUse.Add(connection);
    }

    ClientConnection? TakeIdle()
    {
        lock (_lock)
            return _idle.TryPop(out var connection) ? connection : null;
    }
}
