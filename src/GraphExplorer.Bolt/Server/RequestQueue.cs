using System.Threading.Channels;
using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Requests that have been read and not yet answered. Reading ahead is what lets RESET overtake them; the bounds are
/// what keeps a client from filling the memory. The reader of the connection and its heartbeat add, one
/// worker takes.
/// </summary>
sealed class RequestQueue(int messagesMax, int bytesMax)
{
    readonly Channel<(BoltRequest Request, int Bytes)> _entries = Channel.CreateUnbounded<(BoltRequest, int)>(
        new UnboundedChannelOptions { SingleReader = true });

    readonly Lock _lock = new();
    TaskCompletionSource? _released;

    /// <summary>Entries and bytes that are not answered yet, the one being answered included.</summary>
    int _count;
    long _bytes;

    /// <summary>Whether nothing waits behind the request being answered.</summary>
    public bool IsEmpty => !_entries.Reader.TryPeek(out _);

    public void Add(BoltRequest request, int bytes)
    {
        lock (_lock)
        {
            _count++;
            _bytes += bytes;
        }

        _entries.Writer.TryWrite((request, bytes));
    }

    /// <summary>Says that nothing will be added any more.</summary>
    public void Complete() => _entries.Writer.TryComplete();

    /// <summary>Waits until there is room for another entry.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken) =>
        WaitAsync(() => _count < messagesMax && _bytes < bytesMax, cancellationToken);

    /// <summary>Waits until everything has been answered.</summary>
    public Task WaitUntilAnsweredAsync(CancellationToken cancellationToken) =>
        WaitAsync(() => _count == 0, cancellationToken);

    /// <summary>
    /// The next entry, or null when there will be none. <see cref="Release"/> follows once it is answered.
    /// </summary>
    public async ValueTask<(BoltRequest Request, int Bytes)?> TakeAsync(CancellationToken cancellationToken)
    {
        while (await _entries.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_entries.Reader.TryRead(out var entry))
                return entry;
        }

        return null;
    }

    public void Release(int bytes)
    {
        TaskCompletionSource? released;
        lock (_lock)
        {
            _count--;
            _bytes -= bytes;
            (released, _released) = (_released, null);
        }

        released?.TrySetResult();
    }

    async Task WaitAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task released;
            lock (_lock)
            {
                if (condition())
                    return;
                _released ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                released = _released.Task;
            }

            await released.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
