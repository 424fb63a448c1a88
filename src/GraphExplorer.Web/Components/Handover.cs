namespace GraphExplorer.Web.Components;

/// <summary>
/// Hands what a prerendered page was made from to the circuit that takes the page over, so that it begins with the same content: nothing
/// blinks, and the graph is asked once. What nobody takes is dropped after a while; a circuit that comes too late, or on another machine,
/// asks again.
/// </summary>
public sealed class Handover(TimeProvider clock)
{
    /// <summary>How long content waits.</summary>
    static readonly TimeSpan Waits = TimeSpan.FromSeconds(30);

    /// <summary>How many contents wait at most; the oldest go first.</summary>
    const int WaitingMax = 64;

    readonly Lock _access = new();
    readonly LinkedList<(string Ticket, object Content, long Since)> _waiting = [];

    /// <summary>Keeps content and gives the ticket for it.</summary>
    public string Keep(object content)
    {
        var ticket = Guid.NewGuid().ToString("N");
        lock (_access)
        {
            Drop();
            _waiting.AddLast((ticket, content, clock.GetTimestamp()));
        }
        return ticket;
    }

    /// <summary>Takes the content of a ticket, once; null when there is none any more.</summary>
    public T? Take<T>(string? ticket) where T : class
    {
        if (ticket is null)
            return null;
        lock (_access)
        {
            Drop();
            for (var node = _waiting.First; node is not null; node = node.Next)
            {
                if (node.Value.Ticket != ticket)
                    continue;
                _waiting.Remove(node);
                return node.Value.Content as T;
            }
        }
        return null;
    }

    void Drop()
    {
        while (_waiting.First is { } oldest && (_waiting.Count >= WaitingMax || clock.GetElapsedTime(oldest.Value.Since) > Waits))
            _waiting.RemoveFirst();
    }
}
