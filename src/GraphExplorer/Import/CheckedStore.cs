using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// The rows of <c>cypher/check</c>: everything of a store that bears on its evidence, as it is, right or wrong.
/// </summary>
sealed class CheckedStore
{
    public required IReadOnlyList<GraphRecord> Entities { get; init; }
    public required IReadOnlyList<GraphRecord> Names { get; init; }
    public required IReadOnlyList<GraphRecord> Sources { get; init; }
    public required IReadOnlyList<GraphRecord> SourceTexts { get; init; }
    public required IReadOnlyList<GraphRecord> Passages { get; init; }
    public required IReadOnlyList<GraphRecord> FormerPassages { get; init; }
    public required IReadOnlyList<GraphRecord> Claims { get; init; }
    public required IReadOnlyList<GraphRecord> Edges { get; init; }
    public required IReadOnlyList<GraphRecord> Contradictions { get; init; }

    /// <summary>Pairs of entities that were proposed, accepted or rejected as one.</summary>
    public required IReadOnlyList<GraphRecord> SamePairs { get; init; }

    /// <summary>Reads all of it in one read transaction, so that a write in between cannot look like a fault.</summary>
    public static Task<CheckedStore> ReadAsync(
        IGraphConnection graph, TimeSpan time, CancellationToken cancellationToken)
    {
        async Task<CheckedStore> Work(IGraphTransaction transaction)
        {
            async Task<IReadOnlyList<GraphRecord>> Rows(string query, params (string, object?)[] parameters)
            {
                var rows = new List<GraphRecord>();
                var asked = QueryFiles.Named($"check/{query}").With(parameters);
                var result = await transaction.RunAsync(asked, cancellationToken);
                await foreach (var row in result.RecordsAsync(cancellationToken))
                    rows.Add(row);
                return rows;
            }

            return new CheckedStore
            {
                Entities = await Rows("entities"),
                Names = await Rows("names"),
                Sources = await Rows("sources"),
                SourceTexts = await Rows("source-texts"),
                Passages = await Rows("passages"),
                FormerPassages = await Rows("former-passages"),
                Claims = await Rows("claims"),
                Edges = await Rows("edges", ("bookkeeping", Vocabulary.Bookkeeping)),
                Contradictions = await Rows("contradictions"),
                SamePairs = await Rows("same-pairs"),
            };
        }

        return graph.ReadAsync(Work, graph.Limits with { RowsMax = int.MaxValue, ReadTime = time }, cancellationToken);
    }
}
