namespace GraphExplorer.Cypher;

/// <summary>What holds for one run only.</summary>
public sealed record RunSettings
{
    public static RunSettings Default { get; } = new();

    /// <summary>Time that the query may take, in place of <see cref="CypherOptions.QueryTimeout"/>; zero for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Time of <see cref="Timeout"/> that earlier queries of the transaction have used.</summary>
    internal TimeSpan TimeUsed { get; init; }

    /// <summary>Rows that the query may give, in place of <see cref="CypherOptions.RowsMax"/>; zero for no limit.</summary>
    public long? RowsMax { get; init; }

    /// <summary>Ends the query; reading on then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>When the query arrived, by the clock of the database: waiting for the writer's place takes of its time.</summary>
    internal long? Arrived { get; init; }

    /// <summary>The query may commit by itself (CALL … IN TRANSACTIONS), since it is alone in its transaction.</summary>
    internal bool IsAutoCommit { get; init; }
}
