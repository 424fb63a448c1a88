using System.Text.RegularExpressions;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>
/// Says what a query of a reader would do on a store that is not the embedded one, before it is run: its plan and its type decide, never
/// its words. Files, the network and procedures outside of a list are refused there as they are here, and so is writing.
/// </summary>
public static partial class PlanGuard
{
    /// <summary>Code of a query that is refused.</summary>
    public const string Code = "GraphExplorer.Security.Plan";

    /// <summary>Procedures that read the graph or what the store says of it, and nothing else.</summary>
    static readonly HashSet<string> s_allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization", "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties", "db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships",
        "db.index.vector.queryNodes", "db.index.vector.queryRelationships", "db.index.fulltext.listAvailableAnalyzers",
        "db.ping", "db.info", "dbms.components",
    };

    /// <summary>Explains the query in the open transaction, and throws when it may not be run.</summary>
    /// <exception cref="GraphRefusedException">With <see cref="Code"/>, or what the store says of the query.</exception>
    public static async Task DemandReadingAsync(IGraphTransaction transaction, GraphQuery query, CancellationToken cancellationToken)
    {
        if (RefusalOf(await ExplainAsync(transaction, query, cancellationToken)) is { } refusal) throw new GraphRefusedException(Code, refusal);
    }

    /// <summary>Explains a query that may write, and throws when it would reach a file, the network or another procedure.</summary>
    /// <exception cref="GraphRefusedException">With <see cref="Code"/>, or what the store says of the query.</exception>
    public static async Task DemandWithinAsync(IGraphTransaction transaction, GraphQuery query, CancellationToken cancellationToken)
    {
        if (ReachOf(await ExplainAsync(transaction, query, cancellationToken)) is { } refusal) throw new GraphRefusedException(Code, refusal);
    }

    /// <summary>Why a query with this summary of its EXPLAIN may not be run; null when it may.</summary>
    public static string? RefusalOf(GraphSummary explained)
    {
        if (explained.QueryType is not ("r" or ""))
            return "The query would write, and readers' queries are run read-only.";
        return ReachOf(explained);
    }

    /// <summary>What a query with this summary of its EXPLAIN reaches beside the graph; null when nothing.</summary>
    public static string? ReachOf(GraphSummary explained) =>
        explained.Plan is { } plan ? RefusalOf(plan) : "The store does not say how it would run the query, so it is not run.";

    static async Task<GraphSummary> ExplainAsync(IGraphTransaction transaction, GraphQuery query, CancellationToken cancellationToken) =>
        await (await transaction.RunAsync(ExplainedText.In(RunMode.Explain, query), cancellationToken)).SummaryAsync(cancellationToken);

    static string? RefusalOf(GraphPlan step)
    {
        // Neo4j writes the database after the name of the operator: ProcedureCall@neo4j.
        var name = step.Operator.Split('@')[0];
        if (name.Contains("LoadCSV", StringComparison.OrdinalIgnoreCase))
            return "LOAD CSV reads files or the network, which queries may not. Bring a file in by an import.";
        if (name.Contains("ProcedureCall", StringComparison.OrdinalIgnoreCase))
        {
            var called = ProcedureName().Match(DetailsOf(step)).Groups["name"].Value;
            if (!s_allowed.Contains(called))
                return $"The procedure {(called.Length > 0 ? called : "that is called")} is not one of those that readers' queries may call: {string.Join(", ", s_allowed.Order(StringComparer.Ordinal))}.";
        }
        return step.Children.Select(RefusalOf).FirstOrDefault(refusal => refusal is not null);
    }

    static string DetailsOf(GraphPlan step) =>
        PropertyText.Of(step.Arguments.GetValueOrDefault("Details") ?? step.Arguments.GetValueOrDefault("Signature"));

    [GeneratedRegex(@"^\s*`?(?<name>\w+(\.\w+)*)`?\s*(\(|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ProcedureName();
}
