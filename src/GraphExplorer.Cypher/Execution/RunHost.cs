using GraphExplorer.Cypher.Execution.Procedures;

namespace GraphExplorer.Cypher.Execution;

/// <summary>What a query may learn of the database that runs it.</summary>
sealed record RunHost(string DatabaseName, string Version, ProcedureLibrary Procedures)
{
    /// <summary>The transactions that are open.</summary>
    public OpenTransactions Transactions { get; } = new();

    /// <summary>The settings that SHOW SETTINGS lists: name, value, default and meaning.</summary>
    public IReadOnlyList<(string Name, string Value, string Default, string Description)> Settings { get; init; } = [];
}
