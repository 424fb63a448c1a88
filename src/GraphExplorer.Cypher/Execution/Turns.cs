namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Lets only some of the queries that take long compute at a time, in turns and in the order in which they came, so
/// that a processor is free for those that are short. For use by many threads.
/// </summary>
sealed class Turns(int atOnce)
{
    readonly Lock _lock = new();
    readonly LinkedList<Waiter> _waiting = [];
    int _free = atOnce;
    volatile bool _isWanted;

    /// <summary>Whether somebody waits for a turn.</summary>
    public bool IsWanted => _isWanted;

    /// <summary>Waits for a turn; false when none was free in time.</summary>
    /// <exception cref="OperationCanceledException">The token fired before.</exception>
    public bool Take(TimeSpan wait, CancellationToken cancellation)
    {
        using var waiter = new Waiter();
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return true;
            }
            _waiting.AddLast(waiter.Place);
            _isWanted = true;
        }
        try
        {
            waiter.Signal.Wait(wait, cancellation);
        }
        catch (OperationCanceledException)
        {
            if (Leave(waiter)) Return();
            throw;
        }
        return Leave(waiter);
    }

    /// <summary>Ends a turn: the one that has waited longest gets it.</summary>
    public void Return()
    {
        lock (_lock)
        {
            if (_waiting.First is not { } first)
            {
                _free++;
                return;
            }
            _waiting.RemoveFirst();
            _isWanted = _waiting.Count > 0;
            first.Value.HasTurn = true;
            first.Value.Signal.Set();
        }
    }

    /// <summary>Ends waiting; true when the turn has come meanwhile.</summary>
    bool Leave(Waiter waiter)
    {
        lock (_lock)
        {
            if (waiter.HasTurn) return true;
            _waiting.Remove(waiter.Place);
            _isWanted = _waiting.Count > 0;
            return false;
        }
    }

    sealed class Waiter : IDisposable
    {
        public Waiter() => Place = new(this);

        public LinkedListNode<Waiter> Place { get; }

        public ManualResetEventSlim Signal { get; } = new(false, spinCount: 0);

        public bool HasTurn { get; set; }

        public void Dispose() => Signal.Dispose();
    }
}
