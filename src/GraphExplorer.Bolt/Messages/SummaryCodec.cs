namespace GraphExplorer.Bolt.Messages;

/// <summary>Summaries as the metadata of the last SUCCESS of a result.</summary>
static class SummaryCodec
{
    public static BoltSummary Read(IReadOnlyDictionary<string, object?> metadata) => new()
    {
        QueryType = metadata.Text("type") switch
        {
            "r" => BoltQueryType.ReadOnly,
            "rw" => BoltQueryType.ReadWrite,
            "w" => BoltQueryType.WriteOnly,
            "s" => BoltQueryType.SchemaWrite,
            _ => BoltQueryType.Unknown,
        },
        Counters = ReadCounters(metadata.Map("stats")),
        Plan = (metadata.Map("profile") ?? metadata.Map("plan")) is { } plan ? PlanCodec.Read(plan) : null,
        Notifications = NotificationCodec.Read(metadata),
        Bookmark = metadata.Text("bookmark"),
        Database = metadata.Text("db"),
        ConsumedAfter = Milliseconds(metadata, "t_last"),
    };

    public static Dictionary<string, object?> Write(BoltSummary summary)
    {
        var metadata = new Dictionary<string, object?>();
        if (TypeLetters(summary.QueryType) is { } type)
            metadata["type"] = type;
        if (WriteCounters(summary.Counters) is { Count: > 0 } counters)
            metadata["stats"] = counters;
        if (summary.Plan is { } plan)
            metadata[plan.Profile is null ? "plan" : "profile"] = PlanCodec.Write(plan);
        if (summary.Bookmark is not null)
            metadata["bookmark"] = summary.Bookmark;
        if (summary.Database is not null)
            metadata["db"] = summary.Database;
        if (summary.ConsumedAfter is { } time)
            metadata["t_last"] = (long)time.TotalMilliseconds;
        return metadata;
    }

    /// <summary>A time of the metadata, or null. A nonsensical number counts as absent: nothing hangs on it.</summary>
    public static TimeSpan? Milliseconds(IReadOnlyDictionary<string, object?> metadata, string key) =>
        metadata.Integer(key) is >= 0 and <= int.MaxValue and var number ? TimeSpan.FromMilliseconds(number) : null;

    static string? TypeLetters(BoltQueryType type) => type switch
    {
        BoltQueryType.ReadOnly => "r",
        BoltQueryType.ReadWrite => "rw",
        BoltQueryType.WriteOnly => "w",
        BoltQueryType.SchemaWrite => "s",
        _ => null,
    };

    static BoltCounters ReadCounters(IReadOnlyDictionary<string, object?>? stats) => stats is null
        ? BoltCounters.None
        : new BoltCounters
        {
            NodesCreated = stats.Integer("nodes-created") ?? 0,
            NodesDeleted = stats.Integer("nodes-deleted") ?? 0,
            RelationshipsCreated = stats.Integer("relationships-created") ?? 0,
            RelationshipsDeleted = stats.Integer("relationships-deleted") ?? 0,
            PropertiesSet = stats.Integer("properties-set") ?? 0,
            LabelsAdded = stats.Integer("labels-added") ?? 0,
            LabelsRemoved = stats.Integer("labels-removed") ?? 0,
            IndexesAdded = stats.Integer("indexes-added") ?? 0,
            IndexesRemoved = stats.Integer("indexes-removed") ?? 0,
            ConstraintsAdded = stats.Integer("constraints-added") ?? 0,
            ConstraintsRemoved = stats.Integer("constraints-removed") ?? 0,
            SystemUpdates = stats.Integer("system-updates") ?? 0,
        };

    static Dictionary<string, object?> WriteCounters(BoltCounters counters)
    {
        var stats = new Dictionary<string, object?>();
        Add("nodes-created", counters.NodesCreated);
        Add("nodes-deleted", counters.NodesDeleted);
        Add("relationships-created", counters.RelationshipsCreated);
        Add("relationships-deleted", counters.RelationshipsDeleted);
        Add("properties-set", counters.PropertiesSet);
        Add("labels-added", counters.LabelsAdded);
        Add("labels-removed", counters.LabelsRemoved);
        Add("indexes-added", counters.IndexesAdded);
        Add("indexes-removed", counters.IndexesRemoved);
        Add("constraints-added", counters.ConstraintsAdded);
        Add("constraints-removed", counters.ConstraintsRemoved);
        Add("system-updates", counters.SystemUpdates);
        if (counters.ContainsUpdates)
            stats["contains-updates"] = true;
        if (counters.ContainsSystemUpdates)
            stats["contains-system-updates"] = true;
        return stats;

        void Add(string key, long count)
        {
            if (count != 0)
                stats[key] = count;
        }
    }
}
