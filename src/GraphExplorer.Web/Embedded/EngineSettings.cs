using GraphExplorer.Cypher;

namespace GraphExplorer.Web.Embedded;

/// <summary>
/// What one query may cost in the embedded store, and how transactions wait for one another (section
/// <c>Graph:Engine</c> of the configuration). Zero takes a limit of time away.
/// </summary>
public sealed record EngineSettings
{
    /// <summary>Time of a query of a Bolt client that asks for no other, seconds.</summary>
    public int QuerySeconds { get; init; } = 5;

    /// <summary>Longest time that a Bolt client with a login may ask for, seconds.</summary>
    public int AdministratorSeconds { get; init; } = 60;

    /// <summary>Rows that a query may give to a Bolt client, which takes them as fast as it can use them; zero for any number.</summary>
    public long StreamedRowsMax { get; init; }

    /// <summary>Memory of one query, megabytes.</summary>
    public int QueryMegabytes { get; init; } = 256;

    /// <summary>Memory of all queries together, megabytes; null for two fifths of what the process may have.</summary>
    public int? QueriesMegabytes { get; init; }

    /// <summary>Relationships that a pattern without an upper bound follows.</summary>
    public int HopsMax { get; init; } = 15;

    /// <summary>Length of a query text, kilobytes.</summary>
    public int TextKilobytes { get; init; } = 64;

    /// <summary>Levels of brackets in a query text.</summary>
    public int NestingMax { get; init; } = 200;

    /// <summary>Time for which a transaction waits for the one that writes, seconds.</summary>
    public int WriterWaitSeconds { get; init; } = 30;

    /// <summary>Time for which a transaction may keep others from writing without running a statement, seconds.</summary>
    public int WriterIdleSeconds { get; init; } = 30;

    internal CypherOptions ToOptions() => new()
    {
        QueryTimeout = TimeSpan.FromSeconds(QuerySeconds),
        AdministratorTimeoutMax = TimeSpan.FromSeconds(AdministratorSeconds),
        StreamedRowsMax = StreamedRowsMax,
        MemoryBytesMax = (long)QueryMegabytes << 20,
        MemoryBytesTotalMax = QueriesMegabytes is { } most ? (long)most << 20 : null,
        UnboundedHopsMax = HopsMax,
        QueryCharactersMax = TextKilobytes << 10,
        NestingMax = NestingMax,
        WriterWaitMax = TimeSpan.FromSeconds(WriterWaitSeconds),
        WriterIdleMax = TimeSpan.FromSeconds(WriterIdleSeconds),
    };
}
