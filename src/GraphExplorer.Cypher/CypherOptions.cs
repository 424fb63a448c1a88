using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher;

/// <summary>
/// Settings of a database. Every limit has its unit in its name or its type; a query past one ends with an error that
/// names it.
/// </summary>
public sealed record CypherOptions
{
    /// <summary>Time that one query may take, unless the caller gives it another; zero for no limit.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Longest time that a Bolt client with a login, who administers the store, may ask for as the timeout of a
    /// transaction; zero for any.
    /// </summary>
    public TimeSpan AdministratorTimeoutMax { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Rows that one query may give, unless the caller gives it another number; zero for no limit.</summary>
    public long RowsMax { get; init; } = 10_000;

    /// <summary>
    /// Rows that one query may give over Bolt, zero for no limit: a client takes rows as fast as it can use them, and
    /// no more of them are held here than a message has.
    /// </summary>
    public long StreamedRowsMax { get; init; }

    /// <summary>Bytes that the rows, groups, lists, strings and changes which one query holds may take, by estimate.</summary>
    public long MemoryBytesMax { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes that all queries together may hold; null for two fifths of the memory of the process.</summary>
    public long? MemoryBytesTotalMax { get; init; }

    /// <summary>
    /// Queries past their first 50 ms that compute at a time, the others wait for their turn; null for one less than
    /// there are processors.
    /// </summary>
    public int? LongQueriesAtOnce { get; init; }

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

    /// <summary>
    /// How long a transaction may have the place of the writer without running a statement, before it is rolled back
    /// and others may write; zero for no limit.
    /// </summary>
    public TimeSpan WriterIdleMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a transaction waits for the commit of a bookmark that is not there yet.</summary>
    public TimeSpan BookmarkWaitMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that the file may grow to; null for as large as the disk allows.</summary>
    public long? FileBytesMax { get; init; }

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
            Row(nameof(QueryTimeout), o => Text(o.QueryTimeout), "Time that one query may take."),
            Row(nameof(AdministratorTimeoutMax), o => Text(o.AdministratorTimeoutMax),
                "Longest time that a Bolt client with a login may ask for."),
            Row(nameof(RowsMax), o => Text(o.RowsMax), "Rows that one query may give."),
            Row(nameof(StreamedRowsMax), o => Text(o.StreamedRowsMax), "Rows that one query may give over Bolt."),
            Row(nameof(MemoryBytesMax), o => Text(o.MemoryBytesMax), "Bytes that one query may hold."),
            Row(nameof(MemoryBytesTotalMax), o => o.MemoryBytesTotalMax is { } bytes ? Text(bytes) : "two fifths of memory",
                "Bytes that all queries together may hold."),
            Row(nameof(LongQueriesAtOnce), o => o.LongQueriesAtOnce is { } count ? Text(count) : "processors less one",
                "Queries past their first 50 ms that compute at a time."),
            Row(nameof(UnboundedHopsMax), o => Text(o.UnboundedHopsMax),
                "Relationships that a pattern without an upper bound follows."),
            Row(nameof(QueryCharactersMax), o => Text(o.QueryCharactersMax), "Characters of a query text."),
            Row(nameof(NestingMax), o => Text(o.NestingMax), "Levels of brackets in a query text."),
            Row(nameof(PlansCachedMax), o => Text(o.PlansCachedMax), "Plans that are kept."),
            Row(nameof(WriterWaitMax), o => Text(o.WriterWaitMax), "Time to wait for the one that writes."),
            Row(nameof(WriterIdleMax), o => Text(o.WriterIdleMax),
                "Time for which a transaction may keep others from writing without running a statement."),
            Row(nameof(BookmarkWaitMax), o => Text(o.BookmarkWaitMax), "Time to wait for the commit of a bookmark."),
            Row(nameof(FileBytesMax), o => Text(o.FileBytesMax ?? 0), "Bytes that the file may grow to."),
        ];

        (string, string, string, string) Row(string name, Func<CypherOptions, string> value, string description) =>
            (name, value(this), value(plain), description);
    }

    internal StoreOptions ToStoreOptions() => new()
    {
        WriterWaitMax = WriterWaitMax,
        WriterIdleMax = WriterIdleMax,
        FileBytesMax = FileBytesMax,
        Clock = Clock,
    };

    static string Text(long number) =>
        number == 0 ? "unlimited" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Text(TimeSpan time) => time == TimeSpan.Zero ? "unlimited" : time.ToString("c");
}
