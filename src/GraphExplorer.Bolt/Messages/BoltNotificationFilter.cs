using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>
/// Which notifications a client wants to hear of (Bolt 5.2 and later). It stands in HELLO for a connection and in BEGIN
/// or RUN for a transaction; what the latter leave open is as the connection has it.
/// </summary>
public sealed record BoltNotificationFilter
{
    const string SeverityKey = "notifications_minimum_severity";

    /// <summary>5.2 to 5.4 speak of categories, later versions of classifications; the words are the same.</summary>
    const string CategoriesKey = "notifications_disabled_categories";
    const string ClassificationsKey = "notifications_disabled_classifications";

    const string Off = "OFF";
    const string Warning = "WARNING";
    const string Information = "INFORMATION";

    /// <summary>Lets everything through.</summary>
    public static BoltNotificationFilter None { get; } = new();

    /// <summary><c>OFF</c>, <c>WARNING</c> or <c>INFORMATION</c>; null for what holds otherwise.</summary>
    public string? MinimumSeverity { get; init; }

    /// <summary>Categories, such as <c>PERFORMANCE</c>, that are not wanted; null for what holds otherwise.</summary>
    public IReadOnlyList<string>? Disabled { get; init; }

    /// <summary>Whether the client wants this one.</summary>
    public bool Admits(BoltNotification notification) =>
        MinimumSeverity != Off
        && (MinimumSeverity != Warning || notification.Severity == Warning)
        && Disabled?.Contains(notification.Category, StringComparer.OrdinalIgnoreCase) != true;

    /// <summary>This filter, and the one of the connection where this says nothing.</summary>
    internal BoltNotificationFilter Over(BoltNotificationFilter connection) => new()
    {
        MinimumSeverity = MinimumSeverity ?? connection.MinimumSeverity, Disabled = Disabled ?? connection.Disabled,
    };

    internal static BoltNotificationFilter Read(IReadOnlyDictionary<string, object?> extra)
    {
        var severity = extra.Text(SeverityKey);
        if (severity is not (null or Off or Warning or Information))
            throw new MalformedMessageException(
                $"'{SeverityKey}' must be {Off}, {Warning} or {Information}, not '{severity}'.");
        var key = extra.ContainsKey(ClassificationsKey) ? ClassificationsKey : CategoriesKey;
        var disabled = extra.List(key) is { } list ? MapReading.Texts(list, key) : null;
        return severity is null && disabled is null
            ? None
            : new BoltNotificationFilter { MinimumSeverity = severity, Disabled = disabled };
    }

    internal void Write(Dictionary<string, object?> extra)
    {
        if (MinimumSeverity is not null)
            extra[SeverityKey] = MinimumSeverity;
        if (Disabled is not null)
            extra[CategoriesKey] = extra[ClassificationsKey] = Disabled;
    }
}
