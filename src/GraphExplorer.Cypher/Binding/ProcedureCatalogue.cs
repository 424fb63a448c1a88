using System.Collections.Concurrent;

namespace GraphExplorer.Cypher.Binding;

/// <summary>The procedures that a database knows, by name. Names are compared without regard to case.</summary>
sealed class ProcedureCatalogue
{
    readonly ConcurrentDictionary<string, ProcedureSignature> _procedures = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ProcedureSignature> All => _procedures.Values.OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>Adds a procedure, or replaces the one of the same name.</summary>
    public void Add(ProcedureSignature signature) => _procedures[signature.Name] = signature;

    public ProcedureSignature? Find(string name) => _procedures.GetValueOrDefault(name);
}
