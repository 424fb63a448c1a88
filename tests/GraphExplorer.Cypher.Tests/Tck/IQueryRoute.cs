using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The way that a query takes to a database, and its result back.</summary>
interface IQueryRoute
{
    TckResult Run(CypherDatabase database, string text, IReadOnlyDictionary<string, Value> parameters);
}
