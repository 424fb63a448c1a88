namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Lets the reader of a connection stop what its worker does. Between a RESET being read and being answered the
/// connection is interrupted: the token has fired, and requests in between are skipped.
/// </summary>
sealed class Interruption
{
    readonly Lock _lock = new();
    CancellationTokenSource _source = new();
    int _resets;
    bool _ended;

    /// <summary>Token for the work of now.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_lock)
                return _source.Token;
        }
    }

    /// <summary>Whether a RESET has been read that is not answered yet.</summary>
    public bool IsPending
    {
        get
        {
            lock (_lock)
                return _resets > 0;
        }
    }

    /// <summary>A RESET has been read.</summary>
    public void Interrupt()
    {
        lock (_lock)
            _resets++;
        Fire();
    }

    /// <summary>A RESET is being answered; work may go on after the last.</summary>
    public void Settle()
    {
        lock (_lock)
        {
            if (--_resets == 0 && !_ended)
                _source = new CancellationTokenSource();
        }
    }

    /// <summary>The connection is over, for good.</summary>
    public void End()
    {
        lock (_lock)
            _ended = true;
        Fire();
    }

    /// <summary>Callbacks of the backend run on other threads, so that none of them can hold up the reader.</summary>
    void Fire()
    {
        CancellationTokenSource source;
        lock (_lock)
            source = _source;
        _ = source.CancelAsync();
    }
}
