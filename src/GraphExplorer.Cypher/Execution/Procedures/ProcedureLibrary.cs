using System.Collections.Concurrent;
using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>The code of a procedure: gives rows with one value for each output.</summary>
delegate IEnumerable<Value[]> ProcedureBody(QueryRun run, Value[] arguments);

/// <summary>A procedure: what the binder knows of it, and its code.</summary>
sealed record Procedure(ProcedureSignature Signature, ProcedureBody Body);

/// <summary>The procedures of a database: those that are built in and those that were added.</summary>
sealed class ProcedureLibrary
{
    readonly ConcurrentDictionary<string, ProcedureBody> _bodies = new(StringComparer.OrdinalIgnoreCase);

    public ProcedureLibrary()
    {
        Procedure[] all =
        [
            .. GraphProcedures.All, .. DatabaseProcedures.All, .. IndexProcedures.All, .. TextProcedures.All,
            .. StatisticsProcedures.All, .. TransactionProcedures.All,
        ];
        foreach (var procedure in all) Add(procedure);
    }

    public ProcedureCatalogue Catalogue { get; } = new();

    /// <summary>Adds a procedure, or replaces the one of the same name.</summary>
    public void Add(Procedure procedure)
    {
        _bodies[procedure.Signature.Name] = procedure.Body;
        Catalogue.Add(procedure.Signature);
    }

    public ProcedureBody Find(string name) => _bodies[name];
}
