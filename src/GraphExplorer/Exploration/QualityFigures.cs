using GraphExplorer.Queries;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>How good the evidence of the graph is, in figures; each is the number of rows of a saved query.</summary>
/// <param name="Relationships">Relationships between entities.</param>
/// <param name="BySources">How many of them rest on 1, 2, 3 … independent sources, in this order.</param>
/// <param name="Undated">How many have neither a beginning nor an end.</param>
/// <param name="Disputed">How many a source contradicts.</param>
public sealed record QualityFigures(
    long Relationships, IReadOnlyList<KeyValuePair<long, long>> BySources, long Undated, long Disputed)
{
    /// <summary>The saved queries whose rows are counted beside, in the order of the page.</summary>
    public static IReadOnlyList<string> CountedQueries { get; } =
    [
        "undated-relationships", "disputed-edges", "stale-quotes", "orphans", "edges-without-evidence", "inferred-claims",
        "claims-of-low-credibility",
    ];

    public static Task<QualityFigures> LoadAsync(IGraphConnection graph, CancellationToken cancellationToken = default) => Inquiry.AskAsync(
        graph,
        async inquiry =>
        {
            var rows = await inquiry.RowsAsync("explore/quality");
            return new QualityFigures(
                rows.Sum(row => row.Integer("edges")),
                [.. rows.Select(row => KeyValuePair.Create(row.Integer("sources"), row.Integer("edges")))],
                rows.Sum(row => row.Integer("undated")), rows.Sum(row => row.Integer("disputed")));
        },
        cancellationToken);

    /// <summary>How many rows a saved query has with the values that it begins with, and whether there are more than the row limit.</summary>
    public static async Task<(int Rows, bool IsCut)> CountAsync(QueryRun run, string query, CancellationToken cancellationToken = default)
    {
        var answer = await run.RunAsync(QueryCatalogue.Named(query)!, new Dictionary<string, string>(), cancellationToken);
        return (answer.Result!.Rows.Count, answer.Result.Truncated);
    }
}
