using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Notifications: a list of their own up to Bolt 5.4, statuses among others from 5.6 on.</summary>
static class NotificationCodec
{
    public static IReadOnlyList<BoltNotification> Read(IReadOnlyDictionary<string, object?> metadata) =>
        metadata.List("statuses") is { } statuses
            ? [.. statuses.Select(AsMap).Where(status => status.Text("neo4j_code") is not null).Select(ReadStatus)]
            : [.. (metadata.List("notifications") ?? []).Select(entry => ReadNotification(AsMap(entry)))];

    public static IReadOnlyList<object?> WriteNotifications(IReadOnlyList<BoltNotification> notifications) =>
        [.. notifications.Select(WriteNotification)];

    /// <summary>Statuses in the order that GQL wants: no data, warnings, success, information.</summary>
    public static IReadOnlyList<object?> WriteStatuses(
        IReadOnlyList<BoltNotification> notifications, ResultOutcome outcome)
    {
        var warnings = notifications.Where(notification => notification.Severity == "WARNING").Select(WriteStatus);
        var others = notifications.Where(notification => notification.Severity != "WARNING").Select(WriteStatus);
        object? own = WriteOutcome(outcome);
        return outcome == ResultOutcome.NoRows
            ? [own, .. warnings, .. others]
            : [.. warnings, own, .. others];
    }

    static BoltNotification ReadStatus(IReadOnlyDictionary<string, object?> status)
    {
        var record = status.Map("diagnostic_record");
        var said = status.Text("status_description");
        var description = status.Text("description") ?? said ?? "";
        return new BoltNotification(
            status.Text("neo4j_code")!,
            status.Text("title") ?? "",
            description,
            record?.Text("_severity") ?? "",
            record?.Text("_classification") ?? "")
        {
            GqlStatus = status.Text("gql_status"),
            StatusDescription = said == description ? null : said,
            Position = ReadPosition(record?.Map("_position")),
        };
    }

    static BoltNotification ReadNotification(IReadOnlyDictionary<string, object?> map) => new(
        map.Text("code") ?? "",
        map.Text("title") ?? "",
        map.Text("description") ?? "",
        map.Text("severity") ?? "",
        map.Text("category") ?? "")
    {
        Position = ReadPosition(map.Map("position")),
    };

    static Dictionary<string, object?> WriteNotification(BoltNotification notification)
    {
        var map = new Dictionary<string, object?>
        {
            ["code"] = notification.Code,
            ["title"] = notification.Title,
            ["description"] = notification.Description,
            ["severity"] = notification.Severity,
        };
        if (notification.Category.Length > 0)
            map["category"] = notification.Category;
        if (notification.Position is { } position)
            map["position"] = WritePosition(position);
        return map;
    }

    static Dictionary<string, object?> WriteStatus(BoltNotification notification)
    {
        var (status, text) = notification.Severity == "WARNING"
            ? ("01N42", "warn: unknown warning")
            : ("03N42", "info: unknown notification");
        var record = DiagnosticRecord();
        record["_severity"] = notification.Severity;
        if (notification.Category.Length > 0)
            record["_classification"] = notification.Category;
        if (notification.Position is { } position)
            record["_position"] = WritePosition(position);
        return new Dictionary<string, object?>
        {
            ["gql_status"] = notification.GqlStatus ?? status,
            ["status_description"] = notification.GqlStatus is null
                ? $"{text}. {notification.Description}"
                : notification.StatusDescription ?? notification.Description,
            ["description"] = notification.Description,
            ["neo4j_code"] = notification.Code,
            ["title"] = notification.Title,
            ["diagnostic_record"] = record,
        };
    }

    static Dictionary<string, object?> WriteOutcome(ResultOutcome outcome)
    {
        var (status, text) = outcome switch
        {
            ResultOutcome.NoRows => ("02000", "note: no data"),
            ResultOutcome.NoColumns => ("00001", "note: successful completion - omitted result"),
            _ => ("00000", "note: successful completion"),
        };
        return new Dictionary<string, object?>
        {
            ["gql_status"] = status, ["status_description"] = text, ["diagnostic_record"] = DiagnosticRecord(),
        };
    }

    static Dictionary<string, object?> DiagnosticRecord() =>
        new() { ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/" };

    static BoltPosition? ReadPosition(IReadOnlyDictionary<string, object?>? map) => map is null
        ? null
        : new BoltPosition(Number(map, "offset"), Number(map, "line"), Number(map, "column"));

    static int Number(IReadOnlyDictionary<string, object?> map, string key) =>
        (int)Math.Clamp(map.Integer(key) ?? 0, int.MinValue, int.MaxValue);

    static Dictionary<string, object?> WritePosition(BoltPosition position) => new()
    {
        ["offset"] = (long)position.Offset, ["line"] = (long)position.Line, ["column"] = (long)position.Column,
    };

    static IReadOnlyDictionary<string, object?> AsMap(object? entry) =>
        entry as IReadOnlyDictionary<string, object?>
            ?? throw new MalformedMessageException("A notification must be a map.");
}
