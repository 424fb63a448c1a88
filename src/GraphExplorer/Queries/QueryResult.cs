using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>What a run of a query returned.</summary>
/// <param name="Query">What was run.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">
/// Values by row and column: null, bool, long, double, string, a list or <c>IReadOnlyDictionary</c> of such,
/// <see cref="GraphNode"/>,
/// <see cref="GraphEdge"/> or <see cref="GraphPath"/>.
/// </param>
/// <param name="Subgraph">The nodes and relationships that the rows hold.</param>
/// <param name="Truncated">True when there are more rows than the limit.</param>
/// <param name="Duration">From sending the query to its last row.</param>
/// <param name="Summary">What the store says: plan, warnings.</param>
public sealed record QueryResult(
    RanQuery Query, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, Subgraph Subgraph, bool Truncated,
    TimeSpan Duration, GraphSummary Summary)
{
    /// <summary>Version of the data when the query was run; empty when the graph keeps none.</summary>
    public string DataVersion => Subgraph.DataVersion;
}

/// <summary>The answer to a request to run a saved query: a result, or what is wrong with the arguments.</summary>
public sealed record QueryAnswer(QueryResult? Result, IReadOnlyList<ArgumentProblem> Problems);
