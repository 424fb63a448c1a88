namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Bounds the connections of a listener. When all places are taken, the one who has been longest without logging on
/// makes room, so that a crowd of silent sockets cannot keep an honest client out; only logged-on connections refuse a
/// newcomer.
/// </summary>
sealed class Admission(int placesMax)
{
    readonly Lock _lock = new();
    readonly LinkedList<Guest> _guests = new();

    /// <summary>Takes a place, or null when there is none.</summary>
    public Guest? TryEnter(Action abort)
    {
        var guest = new Guest(abort);
        Guest? displaced = null;
        lock (_lock)
        {
            if (_guests.Count >= placesMax)
            {
                displaced = _guests.FirstOrDefault(other => !other.IsLoggedOn());
                if (displaced is null)
                    return null;
                _guests.Remove(displaced);
            }

            _guests.AddLast(guest);
        }

        displaced?.Abort();
        return guest;
    }

    public void Leave(Guest guest)
    {
        lock (_lock)
            _guests.Remove(guest);
    }

    /// <summary>One connection: how to end it, and whether somebody has logged on.</summary>
    public sealed class Guest(Action abort)
    {
        public Action Abort { get; set; } = abort;

        public Func<bool> IsLoggedOn { get; set; } = static () => false;
    }
}
