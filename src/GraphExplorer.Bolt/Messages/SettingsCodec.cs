using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Transaction settings as the extra entries of BEGIN and RUN.</summary>
static class SettingsCodec
{
    /// <summary>Extra entries that say nothing.</summary>
    public static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    public static BoltTransactionSettings Read(IReadOnlyDictionary<string, object?> extra)
    {
        if (extra.Count == 0)
            return BoltTransactionSettings.Default;
        return new BoltTransactionSettings
        {
            AccessMode = extra.Text("mode") switch
            {
                null or "w" => BoltAccessMode.Write,
                "r" => BoltAccessMode.Read,
                var mode => throw new MalformedMessageException($"'mode' must be \"r\" or \"w\", not \"{mode}\"."),
            },
            Timeout = ReadTimeout(extra.Integer("tx_timeout")),
            Database = extra.Text("db") is { Length: > 0 } database ? database : null,
            ImpersonatedUser = extra.Text("imp_user"),
            Bookmarks = extra.Texts("bookmarks"),
            Notifications = BoltNotificationFilter.Read(extra),
            Metadata = extra.Map("tx_metadata") ?? BoltTransactionSettings.Default.Metadata,
        };
    }

    public static IReadOnlyDictionary<string, object?> Write(BoltTransactionSettings settings)
    {
        var extra = new Dictionary<string, object?>();
        if (settings.AccessMode == BoltAccessMode.Read)
            extra["mode"] = "r";
        if (settings.Timeout is { } timeout)
            extra["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (settings.Database is not null)
            extra["db"] = settings.Database;
        if (settings.ImpersonatedUser is not null)
            extra["imp_user"] = settings.ImpersonatedUser;
        if (settings.Bookmarks.Count > 0)
            extra["bookmarks"] = settings.Bookmarks;
        if (settings.Metadata.Count > 0)
            extra["tx_metadata"] = settings.Metadata;
        settings.Notifications.Write(extra);
        return extra;
    }

    static TimeSpan? ReadTimeout(long? milliseconds) => milliseconds switch
    {
        null => null,
        < 0 => throw new MalformedMessageException($"'tx_timeout' must not be negative, but is {milliseconds}."),
        _ => TimeSpan.FromMilliseconds(Math.Min(milliseconds.Value, (long)TimeSpan.MaxValue.TotalMilliseconds - 1)),
    };
}
