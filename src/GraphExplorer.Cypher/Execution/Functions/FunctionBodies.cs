using System.Collections.Frozen;
using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>The code of every function that is not an aggregate, found by its signature.</summary>
static class FunctionBodies
{
    static readonly FrozenDictionary<string, FunctionBody> s_bodies = All().ToFrozenDictionary(entry => entry.Name, entry => entry.Body);

    /// <summary>The code of a function of the catalogue. Aggregates have none here.</summary>
    public static FunctionBody Of(FunctionSignature signature) => s_bodies[signature.Name];

    /// <summary>Whether there is code under this name of the catalogue.</summary>
    public static bool Has(string name) => s_bodies.ContainsKey(name);

    static IEnumerable<NamedBody> All() =>
    [
        .. NumberFunctions.All, .. TrigonometricFunctions.All, .. StringFunctions.All, .. ConversionFunctions.All,
        .. EntityFunctions.All, .. ListFunctions.All, .. ValueFunctions.All, .. SpatialFunctions.All, .. TemporalFunctions.All,
        .. VectorFunctions.All,
    ];
}
