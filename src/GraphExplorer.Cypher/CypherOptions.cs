namespace GraphExplorer.Cypher;

/// <summary>Settings of a database. Every limit has its unit in its name or its type; a query past one ends with an error that names it.</summary>
public sealed record CypherOptions
{
    /// <summary>Time that one query may take, unless the caller gives it another; zero for no limit.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Rows that one query may give, or null for no limit.</summary>
    public long? RowsMax { get; init; }

    /// <summary>Bytes that the rows, groups, lists and strings which one query holds may take, by estimate.</summary>
    public long MemoryBytesMax { get; init; } = 256L * 1024 * 1024;

    /// <summary>Relationships that a pattern without an upper bound follows; shortest paths are free of it.</summary>
    public int UnboundedHopsMax { get; init; } = 15;

    /// <summary>Characters of a query text.</summary>
    public int QueryCharactersMax { get; init; } = 64 * 1024;

    /// <summary>Levels of brackets and operators in a query text.</summary>
    public int NestingMax { get; init; } = 200;

    /// <summary>Plans that are kept for texts that come again.</summary>
    public int PlansCachedMax { get; init; } = 500;

    /// <summary>How long a transaction waits for the one that writes.</summary>
    public TimeSpan WriterWaitMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a transaction waits for the commit of a bookmark that is not there yet.</summary>
    public TimeSpan BookmarkWaitMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Name of the one database.</summary>
    public string DatabaseName { get; init; } = "neo4j";

    /// <summary>Clock of limits and of temporal functions.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Rewrites of the planner, which tests turn off one by one.</summary>
    internal Planning.PlannerOptions Planner { get; init; } = Planning.PlannerOptions.Default;

    /// <summary>The settings as SHOW SETTINGS lists them.</summary>
    internal IReadOnlyList<(string Name, string Value, string Default, string Description)> Describe()
    {
        var plain = new CypherOptions();
        return
        [
            Row(nameof(QueryTimeout), o => o.QueryTimeout.ToString("c"), "Time that one query may take."),
            Row(nameof(RowsMax), o => o.RowsMax?.ToString(Invariant) ?? "unlimited", "Rows that one query may give."),
            Row(nameof(MemoryBytesMax), o => o.MemoryBytesMax.ToString(Invariant), "Bytes that one query may hold."),
            Row(nameof(UnboundedHopsMax), o => o.UnboundedHopsMax.ToString(Invariant),
                "Relationships that a pattern without an upper bound follows."),
            Row(nameof(QueryCharactersMax), o => o.QueryCharactersMax.ToString(Invariant), "Characters of a query text."),
            Row(nameof(NestingMax), o => o.NestingMax.ToString(Invariant), "Levels of brackets in a query text."),
            Row(nameof(PlansCachedMax), o => o.PlansCachedMax.ToString(Invariant), "Plans that are kept."),
            Row(nameof(WriterWaitMax), o => o.WriterWaitMax.ToString("c"), "Time to wait for the one that writes."),
            Row(nameof(BookmarkWaitMax), o => o.BookmarkWaitMax.ToString("c"), "Time to wait for the commit of a bookmark."),
        ];

        (string, string, string, string) Row(string name, Func<CypherOptions, string> value, string description) =>
            (name, value(this), value(plain), description);
    }

    static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
