namespace GraphExplorer.Cypher;

/// <summary>What holds for one run only.</summary>
public sealed record RunSettings
{
    public static RunSettings Default { get; } = new();

    /// <summary>Time that the query may take, in place of <see cref="CypherOptions.QueryTimeout"/>; zero for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Time of <see cref="Timeout"/> that earlier queries of the transaction have used.</summary>
    internal TimeSpan TimeUsed { get; init; }

    /// <summary>Ends the query; reading on then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The query may commit by itself (CALL … IN TRANSACTIONS), since it is alone in its transaction.</summary>
    internal bool IsAutoCommit { get; init; }
}
