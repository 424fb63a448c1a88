using System.Collections.Frozen;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// The signatures of all built-in functions: openCypher 9, and Neo4j 5 where it goes further. Only signatures; execution
/// holds the code under the same names. The other parts of this class list them by category.
/// </summary>
static partial class FunctionCatalogue
{
    const string Aggregating = "Aggregating";
    const string Scalar = "Scalar";
    const string Predicate = "Predicate";
    const string Lists = "List";
    const string Numeric = "Numeric";
    const string Logarithmic = "Logarithmic";
    const string Trigonometric = "Trigonometric";
    const string Strings = "String";
    const string Temporal = "Temporal";
    const string Durations = "Duration";
    const string Spatial = "Spatial";
    const string Vector = "Vector";
    const string Database = "Database";

    static readonly FrozenDictionary<string, FunctionSignature> s_functions =
        ListAll().ToFrozenDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every function, by name.</summary>
    public static IEnumerable<FunctionSignature> All =>
        s_functions.Values.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase);

    public static FunctionSignature? Find(string name) => s_functions.GetValueOrDefault(name);

    static IEnumerable<FunctionSignature> ListAll() =>
    [
        .. ListAggregates(), .. ListScalars(), .. ListListFunctions(), .. ListNumeric(), .. ListStrings(),
        .. ListTemporal(), .. ListSpatial(), .. ListVector(),
    ];

    static FunctionSignature Function(
        string category, string name, StaticType result, FunctionArgument[] arguments, string description) =>
        new(name, arguments, result) { Category = category, Description = description };

    static FunctionArgument Argument(string name, StaticType type) => new(name, type);

    static FunctionArgument Optional(string name, StaticType type) => new(name, type, IsOptional: true);
}
