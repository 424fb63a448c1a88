namespace GraphExplorer.Bolt.Messages;

/// <summary>What BEGIN, and RUN outside a transaction, say about the transaction that they open.</summary>
public sealed record BoltTransactionSettings
{
    /// <summary>Settings that ask for nothing: write access to the default database.</summary>
    public static BoltTransactionSettings Default { get; } = new();

    /// <summary>What the transaction may do.</summary>
    public BoltAccessMode AccessMode { get; init; }

    /// <summary>How long the transaction may run, or null for the server's own limit. Zero asks for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Name of the database, or null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>User to act as, or null for the one who logged on.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>Bookmarks of transactions that must be visible before this one starts.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>Which notifications the client wants to hear of.</summary>
    public BoltNotificationFilter Notifications { get; init; } = BoltNotificationFilter.None;

    /// <summary>Labels for logs and for listings of running transactions.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = new Dictionary<string, object?>();
}
